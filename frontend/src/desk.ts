/** What helps at the desk: dates read while typing, citations by number, places found, keys, nothing typed lost. */

import { followChecks } from "./check_typing";
import { followChoiceTyping } from "./choice_typing";
import { followCitationRows } from "./citation_row";
import { followDuplicates } from "./duplicates";
import { followComments } from "./comments";
import { nameFields } from "./field_names";
import { followFindPlace } from "./find_place";
import { keepTyping, tidyKept } from "./kept_typing";
import { followKeys } from "./keys";
import { guardLeaving } from "./leaving";
import { followMap } from "./map_link";
import { followQuickAdd } from "./quick_add";
import { followRows } from "./rows";
import { Sections } from "./sections";
import { SessionGuard } from "./session";
import { followPhases } from "./live_axis";
import { followReview } from "./review_reading";
import { followDates } from "./understand_date";
import { followYears } from "./year_slider";

document.addEventListener("DOMContentLoaded", () => {
  tidyKept(document);
  followDates(document);
  followCitationRows(document);
  followComments(document);
  followFindPlace(document);
  followChoiceTyping(document);
  followRows(document);
  nameFields(document);
  const keep = keepTyping(document);
  const guard = new SessionGuard(document, keep ?? (() => Promise.resolve()));
  followQuickAdd(document, guard);
  followMap(document);
  const sections = new Sections(document);
  followKeys(document, sections);
  followChecks(document, () => sections.refresh());
  followDuplicates(document);
  guardLeaving(document);
  followReview(document);
  followPhases(document);
  followYears(document);
});
