/** What every public page does with script: suggestions in the masthead, and addresses that can be copied. */

import { offerCopies } from "./copy_link";
import { suggestInBoxes } from "./search_box";

suggestInBoxes(document);
offerCopies(document);
