// A case as it is read by others than those who handle it: without the words that somebody has masked.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "engine/cases/case.hpp"

namespace overens::api {

// The text that a mask is about; none when that text is not there any more.
TextId masked_text(const Case& subject, const Mask& mask);

// Takes the masked words out of `texts` and puts the reason in their place; words that do not stand in the
// text (it has been written anew) leave it masked as a whole, so that nothing slips out. What the masked
// words are is taken out too.
// Only those masks that `applies` names.
void mask_texts(const Case& subject, TextsByNumber& texts, const std::function<bool(const Mask&)>& applies);

// Who wrote what is masked: an organisation or a body; empty: the project, or nobody who is known any more.
std::string writer_of(const Case& subject, const Mask& mask);

}  // namespace overens::api
