// Drawing of GeoJSON at the size of a few départements: longitudes shrink by the cosine of the middle latitude.
const METERS_PER_DEGREE = 111_195;

const polygons = (geometry) => {
  if (!geometry) return [];
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
};

/** Near enough to choose what a map frames; distances that are told come from the API. */
export function metersBetween([longitude, latitude], [otherLongitude, otherLatitude]) {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return METERS_PER_DEGREE * Math.hypot((otherLongitude - longitude) * shrink, otherLatitude - latitude);
}

export const ringPoints = (geometry) => polygons(geometry).flatMap(([outer]) => outer);

/**
 * Fits the points into width × heightMax with a margin; gives [longitude, latitude] → [x, y], y downwards, with the
 * height that it needs.
 */
export function projection(points, width, heightMax, margin) {
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((middleY * Math.PI) / 180);
  const spanX = Math.max((east - west) * shrink, 0.02);
  const spanY = Math.max(north - south, 0.02);
  const unitsPerDegree = Math.min((width - 2 * margin) / spanX, (heightMax - 2 * margin) / spanY);
  const height = Math.max(width / 2, Math.round(spanY * unitsPerDegree + 2 * margin));
  const project = ([longitude, latitude]) => [
    width / 2 + (longitude - middleX) * shrink * unitsPerDegree,
    height / 2 - (latitude - middleY) * unitsPerDegree,
  ];
  return Object.assign(project, { height, metersPerUnit: METERS_PER_DEGREE / unitsPerDegree });
}

export function pathOf(geometry, project) {
  const ring = (points) => `M${points.map((point) => project(point).map((it) => it.toFixed(1)).join(" ")).join("L")}Z`;
  return polygons(geometry).flatMap((rings) => rings.map(ring)).join("");
}

/** The longest round number of kilometres that fits into `maxLength` units. */
export function scaleBar(metersPerUnit, maxLength) {
  const round = [0.5, 1, 2, 5, 10, 20, 50, 100];
  const km = round.findLast((it) => (it * 1000) / metersPerUnit <= maxLength) ?? round[0];
  return { km: String(km).replace(".", ","), length: (km * 1000) / metersPerUnit };
}
