package org.gongkai.report.api;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.report.export.Exports;
import org.gongkai.report.export.FileFormat;
import org.gongkai.report.export.Table;
import org.jboss.logging.Logger;

/** Answers that are files. */
@ApplicationScoped
class ExportAnswers {
    /** What is told of a file by those who have one. */
    static final String DESCRIPTION =
            "At its end the file tells the question, the rule sets, the number of rows and their SHA-256, or that it is"
                    + " INCOMPLETE. The list itself gives the same for the header Accept.";

    private static final Logger LOG = Logger.getLogger(ExportAnswers.class);
    private static final int PATIENCE_SECONDS = 5;

    private final Exports exports;

    ExportAnswers(Exports exports) {
        this.exports = exports;
    }

    /** The table that an address asks for, whose path ends with this extension. */
    Response file(Table table, String extension, UriInfo uri, HttpServerResponse answer) {
        var path = uri.getRequestUri().getPath();
        var query = uri.getRequestUri().getQuery();
        var list = path.substring(0, path.length() - extension.length() - 1);
        return file(table, FileFormat.of(extension).orElseThrow(), query == null ? list : list + "?" + query, answer);
    }

    private Response file(Table table, FileFormat format, String question, HttpServerResponse answer) {
        StreamingOutput output = out -> {
            try {
                exports.write(table, format, question, out);
            } catch (IOException | RuntimeException e) {
                cut(answer);
                throw e;
            } catch (SQLException e) {
                cut(answer);
                throw new IOException(e);
            }
        };
        return Response.ok(output)
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", Attachment.named(table.name() + "." + format.extension()))
                .header("Vary", "Accept")
                .build();
    }

    /** An answer that ended as if nothing were wrong would be taken for a whole file. Its last line says so too. */
    private static void cut(HttpServerResponse answer) {
        if (answer.headWritten()) {
            try {
                // What is still on its way would be lost with the connection: the line that says what is wrong.
                answer.write("\n").toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.debug("A download was cut off before its last line had gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                answer.reset();
            }
        }
    }
}
