// A case as it is read by others than those who handle it: without the words that somebody has masked.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "engine/cases/case.hpp"

namespace overens::api {

// The text that a mask is about; none when that text is not there any more.
TextId masked_text(const Case& subject, const Mask& mask);

// Takes the masked words out of `texts` and puts the reason in their place; words that do not stand in the
// text (it has been written anew) leave it masked as a whole, so that nothing slips out. What the masked
// words are is taken out too.
void mask_texts(const Case& subject, TextsByNumber& texts);

}  // namespace overens::api
