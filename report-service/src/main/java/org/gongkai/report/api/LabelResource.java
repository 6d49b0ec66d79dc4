package org.gongkai.report.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.report.labels.OfficialTable;
import org.gongkai.report.labels.OfficialTables;

@Path("/api/labels")
@Tag(name = "labels", description = "The tables as the national format draws them (年度报告格式)")
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class LabelResource {
    /**
     * All there is to draw the tables with.
     *
     * @param formats the format of 2019 and that of 2021
     * @param cells a name in one line for every cell of either, in printed order
     */
    record Labels(List<FormatLabels> formats, Map<CellId, Message> cells) {}

    /**
     * The tables of a format.
     *
     * @param format 2019 or 2021
     * @param basis the notice that prescribes it
     */
    record FormatLabels(Format format, String basis, List<OfficialTable> tables) {}

    private static final Labels LABELS = labels();

    @GET
    @Operation(
            summary = "Rows, columns, cell ids and labels of both formats (两种格式的表格、单元格标识与名称)",
            description =
                    "Each block has one line of headings; a row's cells stand in the order of the block's columns."
                            + " Which format a report's tables have is told by its field formats.")
    public Labels labels(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return LABELS;
    }

    private static Labels labels() {
        var formats = Stream.of(Format.values())
                .map(format -> new FormatLabels(format, format.basis(), OfficialTables.of(format)))
                .toList();
        var cells = new TreeMap<CellId, Message>();
        for (var table : ReportTable.values()) {
            for (var format : Format.values()) {
                CellId.of(table, format).forEach(cell -> cells.put(cell, OfficialTables.label(cell)));
            }
        }
        return new Labels(formats, cells);
    }
}
