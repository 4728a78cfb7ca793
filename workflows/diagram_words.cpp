// Days in the words of a language, for the labels of diagrams.
#include <array>

#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

struct UnitWords {
    std::string_view one;
    std::string_view many;
};
constexpr std::array<UnitWords, 5> swedish_units{{{"dag", "dagar"},
                                                  {"arbetsdag", "arbetsdagar"},
                                                  {"vecka", "veckor"},
                                                  {"månad", "månader"},
                                                  {"år", "år"}}};

constexpr std::array<std::string_view, 12> swedish_months{"januari",   "februari", "mars",     "april",
                                                          "maj",       "juni",     "juli",     "augusti",
                                                          "september", "oktober",  "november", "december"};

std::string amount_in(Amount amount, Language language) {
    if (language == Language::english) return to_text(amount);
    const UnitWords& words = swedish_units[static_cast<std::size_t>(amount.unit)];
    return std::to_string(amount.count) + " " + std::string(amount.count == 1 ? words.one : words.many);
}

// Picks by language.
std::string either(Language language, const char* swedish, const char* english) {
    return language == Language::swedish ? swedish : english;
}

struct DayWords {
    const Definition& definition;
    Language language;

    std::string operator()(const Day& day) const { return day.to_text(); }
    std::string operator()(const DateField& field) const {
        return text_in(definition.field(field.name)->title, language);
    }
    std::string operator()(const NextMeeting& meeting) const {
        return either(language, "nästa möte: ", "next meeting: ") + body(meeting.place);
    }
    std::string operator()(const CutOff& cut_off) const {
        return either(language, "stopp för handlingar: ", "deadline for papers: ") + body(cut_off.place);
    }

  private:
    const std::string& body(const std::string& place) const {
        return text_in(definition.place(place)->title, language);
    }
};

}  // namespace

const std::string& text_in(const Title& title, Language language) {
    return language == Language::swedish ? title.sv : title.in_english();
}

std::string in_words(const Definition& definition, const When& when, Language language) {
    const std::string amount = amount_in(when.amount, language);
    if (when.kind == When::Kind::after_opening) return either(language, "efter ", "after ") + amount;
    const std::string day = std::visit(DayWords{definition, language}, when.day);
    if (when.kind == When::Kind::before_day) return amount + either(language, " före ", " before ") + day;
    if (when.kind == When::Kind::after_day) return amount + either(language, " efter ", " after ") + day;
    return day;
}

std::string in_words(const Every& every, Language language) {
    if (every.amount)
        return either(language, "om och om igen efter ", "every ") + amount_in(*every.amount, language);
    if (language == Language::english) return "every " + to_text(every);
    return "varje " + std::to_string(every.day) + " " +
           std::string(swedish_months[static_cast<std::size_t>(every.month - 1)]);
}

}  // namespace overens::workflows
