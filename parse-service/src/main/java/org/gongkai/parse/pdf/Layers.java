package org.gongkai.parse.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers of a document, of which some are switched off: nobody sees what is drawn on them. */
final class Layers {
    private static final String ALL_ON = "AllOn";
    private static final String ANY_OFF = "AnyOff";
    private static final String ALL_OFF = "AllOff";

    private final @Nullable PDOptionalContentProperties properties;
    private int hidden;

    Layers(PDDocument document) {
        this.properties = document.getDocumentCatalog().getOCProperties();
    }

    /** A part of the content begins; it may be on a layer. */
    void begin(COSName tag, @Nullable COSDictionary dictionary) {
        boolean isHidden = properties != null
                && dictionary != null
                && COSName.OC.equals(tag)
                && isHidden(PDPropertyList.create(dictionary));
        if (hidden > 0 || isHidden) {
            hidden++;
        }
    }

    void end() {
        hidden = Math.max(0, hidden - 1);
    }

    /** Whether what is drawn now cannot be seen. */
    boolean areHidden() {
        return hidden > 0;
    }

    /** Whether a layer, or a choice of layers, is switched off. */
    boolean isHidden(@Nullable PDPropertyList layer) {
        return properties != null
                && switch (layer) {
                    case PDOptionalContentGroup group -> !properties.isGroupEnabled(group);
                    case PDOptionalContentMembershipDictionary choice -> isHidden(choice);
                    case null, default -> false;
                };
    }

    private boolean isHidden(PDOptionalContentMembershipDictionary choice) {
        var groups = choice.getOCGs();
        if (groups.isEmpty()) {
            return false;
        }
        long off = groups.stream().filter(this::isHidden).count();
        return switch (choice.getVisibilityPolicy().getName()) {
            case ALL_ON -> off > 0;
            case ANY_OFF -> off == 0;
            case ALL_OFF -> off < groups.size();
            default -> off == groups.size();
        };
    }
}
