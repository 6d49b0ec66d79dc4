package org.gongkai.parse.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** The paths that are drawn on a page: ruling lines, what covers other things, and what bounds what is drawn. */
abstract class PageDrawing extends PDFGraphicsStreamEngine {
    final PageFrame frame;
    final Layers layers;
    final Strokes strokes;
    final Ink ink = new Ink();
    /** The present path as it bounds what is drawn once it is clipped to it. */
    private final GeneralPath path = new GeneralPath();

    PageDrawing(PDPage page, Layers layers) {
        super(page);
        this.frame = PageFrame.of(page);
        this.layers = layers;
        this.strokes = new Strokes(frame);
    }

    /** The present path is filled: what lies below it is covered. */
    abstract void cover();

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        strokes.moveTo(x, y);
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        strokes.lineTo(x, y);
        lead(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        strokes.skipTo(x3, y3);
        lead(x3, y3);
    }

    private void lead(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y); // a path of a broken page may begin anywhere
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(strokes.currentX(), strokes.currentY());
    }

    @Override
    public void closePath() {
        strokes.close();
    }

    @Override
    public void endPath() {
        strokes.drop();
        path.reset();
    }

    @Override
    public void strokePath() {
        ink.stroke(getGraphicsState());
        if (layers.areHidden()) {
            strokes.drop();
        }
        strokes.stroke();
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        if (layers.areHidden()) {
            strokes.drop();
        } else {
            ink.fill(getGraphicsState(), strokes);
            cover();
        }
        strokes.fill();
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        ink.fill(getGraphicsState(), strokes);
        if (!layers.areHidden()) {
            cover();
        }
        strokePath();
    }

    @Override
    public void clip(int windingRule) {
        // Clipped text is still text, but what is painted hides no more than what it is clipped to.
        getGraphicsState().intersectClippingPath(path);
    }

    @Override
    public void shadingFill(COSName shadingName) {
        ink.shade(); // no text, no line
    }
}
