#include "engine/cases/given.hpp"

#include <algorithm>

#include "engine/definition/names.hpp"

namespace overens {
namespace {

Blocker wrong(const std::string& at, const std::string& sv, const std::string& en) {
    return {"value_does_not_fit", {at + " ska vara " + sv, at + " must be " + en}, at};
}

std::optional<Day> as_day(const GivenValue& value) {
    if (const Day* day = std::get_if<Day>(&value)) return *day;
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::nullopt : Day::parse(*text);
}

const std::string* as_text(const GivenValue& value) {
    if (const auto* given = std::get_if<GivenText>(&value)) return &given->text;
    return std::get_if<std::string>(&value);
}

bool is_content_hash(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<Blocker> misfit_list(const Register& reg, const Case& subject, const Expected& expected,
                                   const GivenValue& value, const std::string& at) {
    const auto* ids = std::get_if<std::vector<std::string>>(&value);
    if (ids == nullptr || ids->empty())
        return wrong(at, "en lista med minst ett namn", "a list with at least one name");
    if (expected.type == ValueType::people) return std::nullopt;
    const Expected each{expected.type == ValueType::parties ? ValueType::party : ValueType::organisation,
                        nullptr};
    for (const std::string& id : *ids) {
        if (auto problem = misfit(reg, subject, each, id, at)) return problem;
    }
    return std::nullopt;
}

std::optional<Blocker> misfit_name(const Register& reg, const Case& subject, const Expected& expected,
                                   const GivenValue& value, const std::string& at) {
    const auto* id = std::get_if<std::string>(&value);
    if (expected.type == ValueType::choice) {
        const auto& choice = *expected.choice;
        if (id != nullptr && std::find(choice.begin(), choice.end(), *id) != choice.end())
            return std::nullopt;
        return wrong(at, "ett av: " + joined(choice), "one of: " + joined(choice));
    }
    if (expected.type == ValueType::party) {
        const auto& parties = subject.parties;
        if (id != nullptr && std::find(parties.begin(), parties.end(), *id) != parties.end())
            return std::nullopt;
        return wrong(at, "en part i ärendet: " + joined(parties), "a party of the case: " + joined(parties));
    }
    if (expected.type == ValueType::body) {
        if (id != nullptr && reg.body(*id) != nullptr) return std::nullopt;
        return wrong(at, "ett organ i registret", "a body of the register");
    }
    if (id != nullptr && reg.organisation(*id) != nullptr) return std::nullopt;
    return wrong(at, "en organisation i registret", "an organisation of the register");
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::optional<Blocker> misfit(const Register& reg, const Case& subject, const Expected& expected,
                              const GivenValue& value, const std::string& at) {
    switch (expected.type) {
        case ValueType::yes_no:
            if (std::holds_alternative<bool>(value)) return std::nullopt;
            return wrong(at, "true eller false", "true or false");
        case ValueType::number:
            if (std::holds_alternative<std::int64_t>(value)) return std::nullopt;
            return wrong(at, "ett helt tal", "a whole number");
        case ValueType::money:
            if (std::holds_alternative<std::int64_t>(value)) return std::nullopt;
            return wrong(at, "ett belopp i hela ören", "an amount in whole öre");
        case ValueType::date:
            if (as_day(value)) return std::nullopt;
            return wrong(at, "ett datum, till exempel 2024-12-31", "a date, for example 2024-12-31");
        case ValueType::file: {
            const auto* hash = std::get_if<std::string>(&value);
            if (hash != nullptr && is_content_hash(*hash)) return std::nullopt;
            return wrong(at, "innehållets hash, 64 hexadecimala tecken",
                         "the content's hash, 64 hexadecimal digits");
        }
        case ValueType::choice:
        case ValueType::party:
        case ValueType::organisation:
        case ValueType::body: return misfit_name(reg, subject, expected, value, at);
        case ValueType::people:
        case ValueType::parties:
        case ValueType::organisations: return misfit_list(reg, subject, expected, value, at);
        case ValueType::remarks:
            return wrong(at, "utelämnad: synpunkter lämnas för sig", "left out: remarks are given apart");
        default: {
            const std::string* text = as_text(value);
            if (text != nullptr && !text->empty()) return std::nullopt;
            return wrong(at, "en text", "a text");
        }
    }
}

FieldValue stored(Step& step, ValueType type, const GivenValue& value) {
    switch (type) {
        case ValueType::yes_no: return std::get<bool>(value);
        case ValueType::number:
        case ValueType::money: return std::get<std::int64_t>(value);
        case ValueType::date: return *as_day(value);
        case ValueType::choice:
        case ValueType::party:
        case ValueType::organisation:
        case ValueType::body:
        case ValueType::file:
        case ValueType::link: return *as_text(value);
        case ValueType::parties:
        case ValueType::organisations: return std::get<std::vector<std::string>>(value);
        case ValueType::people: {  // names of people are free text: they can be disposed of
            std::string lines;
            for (const std::string& person : std::get<std::vector<std::string>>(value)) {
                lines += (lines.empty() ? "" : "\n") + person;
            }
            return step.keep(lines);
        }
        default: return step.keep(*as_text(value));
    }
}

std::vector<Blocker> wrong_parts(const Step& step, const Work& work,
                                 const std::map<std::string, GivenValue>& parts, bool all_required) {
    std::vector<Blocker> blockers;
    std::vector<std::string> known;
    for (const AnswerPart& part : work.answer) known.push_back(part.name);
    for (const auto& [name, value] : parts) {
        const auto part =
            std::find_if(work.answer.begin(), work.answer.end(),
                         [&, &wanted = name](const AnswerPart& each) { return each.name == wanted; });
        const std::string at = "parts." + name;
        if (part == work.answer.end()) {
            blockers.push_back({"unknown_part",
                                {"Svaret har ingen del " + name + "; delarna är: " + joined(known),
                                 "The answer has no part " + name + "; its parts are: " + joined(known)},
                                at});
        } else if (auto problem = misfit(step.reg, step.subject, {part->type, &part->choice}, value, at)) {
            blockers.push_back(*problem);
        }
    }
    for (const AnswerPart& part : work.answer) {
        if (!all_required || !part.required || part.type == ValueType::remarks || parts.contains(part.name))
            continue;
        blockers.push_back({"part_missing",
                            {"Svaret saknar " + part.name, "The answer lacks " + part.name},
                            "parts." + part.name});
    }
    return blockers;
}

std::map<std::string, FieldValue> stored_parts(Step& step, const Work& work,
                                               const std::map<std::string, GivenValue>& parts) {
    std::map<std::string, FieldValue> result;
    for (const AnswerPart& part : work.answer) {
        const auto given = parts.find(part.name);
        if (given != parts.end()) result[part.name] = stored(step, part.type, given->second);
    }
    return result;
}

std::vector<events::AttachedFile> kept_files(Step& step, const std::vector<commands::GivenFile>& given) {
    std::vector<events::AttachedFile> files;
    for (const commands::GivenFile& file : given)
        files.push_back({file.content, file.size_bytes, step.keep(file.label)});
    return files;
}

void show_identity(Step& step, int item, const commands::ShownIdentity& identity) {
    if (identity.how.empty()) return;
    step.emit(events::IdentityShown{item, identity.how, step.keep(identity.given_to), identity.made_by});
}

}  // namespace overens
