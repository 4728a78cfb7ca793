#include "api/imports/template_problems.hpp"

#include "api/http/problem.hpp"
#include "api/http/utf8.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

void TemplateProblems::tell(const char* code, const std::string& sv, const std::string& en,
                            const std::string& place) {
    tell(blocker(code, sv, en, place));
}

void TemplateProblems::tell(Blocker problem) {
    told_.push_back(std::move(problem));
}

void TemplateProblems::tell_value(const std::string& written, const AskedPart& part,
                                  const std::string& place) {
    const Title fits = what_fits(part);
    tell("value_does_not_fit", in_quotes(written) + " passar inte: här ska stå " + fits.sv,
         in_quotes(written) + " does not fit: here must be " + fits.en, place);
}

void TemplateProblems::tell_twice(const Title& label, const std::string& place) {
    tell("value_twice", "Något annat för " + label.sv + " står högre upp",
         "Something else for " + label.in_english() + " stands further up", place);
}

bool TemplateProblems::is_text(const std::string& text, std::size_t most, Extent extent,
                               const std::string& place) {
    if (characters_in(text) > most) {
        const std::string limit = std::to_string(most);
        tell("text_too_long", "Texten är längre än " + limit + " tecken",
             "The text is longer than " + limit + " characters", place);
        return false;
    }
    if (auto problem = unreadable(text, extent, place)) {
        tell(std::move(*problem));
        return false;
    }
    return true;
}

void TemplateProblems::bound() {
    if (told_.size() <= most_blockers) return;
    const std::string more = std::to_string(told_.size() - most_blockers);
    told_.resize(most_blockers);
    tell("more_problems", "Och " + more + " till", "And " + more + " more", "");
}

}  // namespace overens::api
