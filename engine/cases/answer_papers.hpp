// What comes with an answer beside what it says: files, who approved it, and who gave it for those asked.
#pragma once

#include <string>

#include "engine/cases/case.hpp"

namespace overens {

// Of the answer that stands, once it is in the case.
void note_given_for(Case& subject, const events::ItemAnswered& answered, const Act& act);

void take_papers(PastAnswer& answer, const Item& item);
// Those of the round that this work has just ended, while its items are still there.
void keep_papers_of_past_round(Case& subject, const std::string& work);

}  // namespace overens
