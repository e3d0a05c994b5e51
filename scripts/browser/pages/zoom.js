/* What the drawn timeline shows: from a place on its scale, so many times as large. */

/** @typedef {{from: number, zoom: number}} View `from`: the place on the unzoomed scale that stands at the left edge */

const MOST = 40;

/**
 * @param {number} left edge of the plot, in units of the drawing
 * @param {number} right
 */
export function makeZoom(left, right) {
  /** @type {View} */
  const whole = { from: left, zoom: 1 };

  /** @param {number} zoom */
  function within(zoom) {
    return Math.min(MOST, Math.max(1, zoom));
  }

  /**
   * The nearest view that does not leave the plot.
   * @param {View} view
   * @returns {View}
   */
  function limited(view) {
    const zoom = within(view.zoom);
    const shown = (right - left) / zoom;
    return { zoom, from: Math.min(Math.max(left, view.from), right - shown) };
  }

  /**
   * A view so many times as large; what stands at a place of the drawing, or in its middle, stays there.
   * @param {View} view
   * @param {number} factor
   * @param {number} [at]
   * @returns {View}
   */
  function around(view, factor, at = (left + right) / 2) {
    const here = view.from + (at - left) / view.zoom;
    const zoom = within(view.zoom * factor);
    return { zoom, from: here - (at - left) / zoom };
  }

  /**
   * A view moved by a share of what it shows.
   * @param {View} view
   * @param {number} share
   * @returns {View}
   */
  function pan(view, share) {
    return { zoom: view.zoom, from: view.from + (share * (right - left)) / view.zoom };
  }

  /**
   * The view of a stretch of the scale, with a little air about it.
   * @param {{x: number, w: number}} stretch
   * @returns {View}
   */
  function fitting({ x, w }) {
    return limited({ from: x - 3, zoom: within((right - left) / (w + 6)) });
  }

  /**
   * Where a place of the scale stands in the drawing.
   * @param {View} view
   * @param {number} x
   */
  function placeOf(view, x) {
    return left + (x - view.from) * view.zoom;
  }

  return { whole, limited, around, pan, fitting, placeOf };
}
