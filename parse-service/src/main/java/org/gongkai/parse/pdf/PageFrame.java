package org.gongkai.parse.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/** The page as it is seen: turned upright, measured from its top left corner, in points. */
record PageFrame(float left, float bottom, float width, float height, int rotation) {
    static PageFrame of(PDPage page) {
        var box = page.getCropBox();
        return new PageFrame(
                box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight(), page.getRotation());
    }

    /** Where a point of user space is seen. */
    Point2D.Float place(float userX, float userY) {
        float x = userX - left;
        float y = userY - bottom;
        return switch (rotation) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(width - x, y);
            case 270 -> new Point2D.Float(height - y, width - x);
            default -> new Point2D.Float(x, height - y);
        };
    }

    /** Whether a place as it is seen lies on the page, and is not cropped away. */
    boolean shows(float x, float y) {
        return x >= 0 && y >= 0 && x <= seenWidth() && y <= seenHeight();
    }

    /** Width of the page as it is seen. */
    float seenWidth() {
        return rotation % 180 == 0 ? width : height;
    }

    /** Height of the page as it is seen. */
    float seenHeight() {
        return rotation % 180 == 0 ? height : width;
    }
}
