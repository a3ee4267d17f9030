package org.receptive.data.ink;

/// Draws with a round pen: inks every pixel whose middle lies within its radius of the path.
///
/// @param radiusPx half the thickness, in pixels
/// @param antialiased whether a pixel at the rim is inked in part
record Pen(double radiusPx, boolean antialiased) {

    /// Draws all strokes of `drawing`, as it lies on `sheet`, on a square of `sizePx` pixels a side.
    ///
    /// A pixel at the distance d from the nearest path is covered by `r + ½ − d`, held between 0 and 1: the share of the pixel that lies
    /// under a straight rim. Ink does not add up where strokes cross.
    InkPicture draw(StrokeDrawing drawing, Paper sheet, int sizePx) {
        float[] target = new float[sizePx * sizePx];
        double scale = sizePx / sheet.side();
        for (var stroke : drawing.strokes()) {
            var points = stroke.points();
            var from = points.getFirst();
            // a dot is a path of no length
            for (int i = Math.min(1, points.size() - 1); i < points.size(); i++) {
                var to = points.get(i);
                line(target, sizePx, (from.x() - sheet.left()) * scale, (from.y() - sheet.top()) * scale,
                        (to.x() - sheet.left()) * scale, (to.y() - sheet.top()) * scale);
                from = to;
            }
        }
        return new InkPicture(sizePx, sizePx, target);
    }

    private void line(float[] target, int size, double x0, double y0, double x1, double y1) {
        double reach = radiusPx + 1;
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int right = (int) Math.min(size - 1.0, Math.ceil(Math.max(x0, x1) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
        int bottom = (int) Math.min(size - 1.0, Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        double inverse = lengthSquared > 0 ? 1 / lengthSquared : 0;
        double outer = (radiusPx + 0.5) * (radiusPx + 0.5);
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int col = left; col <= right; col++) {
                double px = col + 0.5 - x0;
                double t = Math.clamp((px * dx + py * dy) * inverse, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double squared = ex * ex + ey * ey;
                if (squared < outer) {
                    int i = row * size + col;
                    target[i] = Math.max(target[i], coverage(Math.sqrt(squared)));
                }
            }
        }
    }

    private float coverage(double distance) {
        if (!antialiased)
            return distance <= radiusPx ? 1 : 0;
        // a pen thinner than a pixel never covers a whole one
        return (float) Math.min(radiusPx + 0.5 - distance, Math.min(1, 2 * radiusPx));
    }
}
