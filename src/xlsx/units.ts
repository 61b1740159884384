/**
 * Column widths. A file states them in widths of the digit 0 of the default font with padding, Office.js in points.
 * ECMA-376 part 1, 18.3.1.13: pixels = TRUNC(((256 × width + TRUNC(128 / d)) / 256) × d), and
 * width = TRUNC(pixels / d × 256) / 256, d = the digit's width in pixels: 7 for Calibri 11 at 96 dpi.
 * A pixel is 0.75 pt. So widths live on Excel's own pixel grid: 64.2 pt is stored as 64.5 pt.
 */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

export const pointsFromWidth = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;

export const widthFromPoints = (points: number): number =>
  Math.trunc((Math.round(points / POINTS_PER_PIXEL) / DIGIT) * 256) / 256;
