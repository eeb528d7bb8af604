/** What helps at the desk: dates read while typing, citations by number, places found, nothing typed lost. */

import { followCitationRows } from "./citation_row";
import { followFindPlace } from "./find_place";
import { guardLeaving } from "./leaving";
import { followDates } from "./understand_date";

document.addEventListener("DOMContentLoaded", () => {
  followDates(document);
  followCitationRows(document);
  followFindPlace(document);
  guardLeaving(document);
});
