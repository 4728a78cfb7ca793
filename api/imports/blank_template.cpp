#include "api/imports/blank_template.hpp"

#include <algorithm>

#include "api/imports/table_collector.hpp"
#include "api/views/event_words.hpp"

namespace overens::api {

namespace {

constexpr std::size_t longest_beginning = 80;  // characters, of a clause without a heading

bool fits_in_cell(ValueType type) {
    switch (type) {
        case ValueType::text:
        case ValueType::yes_no:
        case ValueType::number:
        case ValueType::money:
        case ValueType::date:
        case ValueType::choice:
        case ValueType::person:
        case ValueType::link: return true;
        default: return false;
    }
}

// What else is called so in the file gets another label.
bool is_taken(const std::string& label) {
    return column_called(label).has_value() ||
           std::ranges::any_of(head_fields, [&](HeadField each) { return is_called(label, label_of(each)); });
}

Title label_of_part(const Definition& definition, const AnswerPart& part) {
    Title label = title_of_word(definition, part.name);
    label.en = label.in_english();
    if (part.type == ValueType::money) label = {label.sv + " (kronor)", label.en + " (kronor)"};
    return is_taken(label.sv) || is_taken(label.en) ? Title{label.sv + " (svar)", label.en + " (answer)"}
                                                    : label;
}

std::vector<AskedPart> asked_parts(const Definition& definition, const Work& work) {
    std::vector<AskedPart> parts;
    bool has_stance = false;
    for (const AnswerPart& part : work.answer) {
        if (!fits_in_cell(part.type)) continue;
        AskedPart asked{part.name, label_of_part(definition, part), part.type, part.required, {}};
        if (part.type == ValueType::choice && !has_stance) {
            asked.label = {"Samlat ställningstagande", "Overall stance"};
            has_stance = true;
        }
        for (const std::string& word : part.choice)
            asked.words.push_back({word, title_of_word(definition, word)});
        if (part.type == ValueType::yes_no) asked.words = {{"yes", {"ja", "yes"}}, {"no", {"nej", "no"}}};
        parts.push_back(std::move(asked));
    }
    return parts;
}

// Of a file none.
std::vector<AskedClause> asked_clauses(const ClausesByVersion& texts, const WorkStanding& standing) {
    std::vector<AskedClause> asked;
    const auto text = texts.find(standing.version);
    if (text == texts.end()) return asked;
    for (const Clause& clause : text->second) {
        if (clause.address.empty()) continue;
        const bool closed = std::ranges::count(standing.closed_clauses, clause.address) > 0;
        asked.push_back(
            {clause.address,
             clause.heading.empty()
                 ? first_characters(clause.text.substr(0, clause.text.find('\n')), longest_beginning)
                 : clause.heading,
             closed});
    }
    return asked;
}

std::string text_in(const Scene& scene, TextId id) {
    const Json text = scene.text(id);
    return text.is_string() ? text.get<std::string>() : std::string();
}

std::string done_about(const Scene& scene, const Remark& remark) {
    if (remark.disposition.empty()) return {};
    std::string done = title_of_disposition(remark.disposition).sv;
    if (remark.in_version != 0) done += ", version " + std::to_string(remark.in_version);
    const std::string comment = text_in(scene, remark.comment);
    return comment.empty() ? done : done + ". " + comment;
}

// Of this work's earlier rounds, and of the work that it follows; each at the clauses that it stands at now.
std::vector<EarlierRemark> earlier_remarks(const Scene& scene, const Work& work, const Item& item,
                                           const WorkStanding& standing, const ClausesByVersion& texts) {
    ClausePlaces places(texts, standing.version);
    const std::string followed = work.follows ? scene.definition.works[*work.follows].name : std::string();
    std::vector<EarlierRemark> earlier;
    for (const auto& [number, remark] : scene.subject.remarks) {
        const bool before =
            (remark.work == item.work && remark.round < item.round) || remark.work == followed;
        if (!before || remark.party != item.addressee.id) continue;
        EarlierRemark told{number, remark.round, clause_address(remark.clause), {}, {}, {}};
        if (texts.contains(standing.version) && remark.document == standing.document)
            told.stands_at = places.find(remark.version, remark.clause);
        told.text = text_in(scene, remark.text);
        told.done = done_about(scene, remark);
        earlier.push_back(std::move(told));
    }
    return earlier;
}

void add_asked(AnswerTemplate& asked, const Scene& scene, const Addressee& addressee) {
    const Body* body = addressee.kind == Addressee::Kind::body ? scene.reg.body(addressee.id) : nullptr;
    const std::string organisation = body == nullptr ? addressee.id : body->organisation;
    asked.body = body == nullptr ? std::string() : body->name;
    if (body == nullptr) {
        asked.party = holder(scene, addressee)["name"].get<std::string>();
    } else if (!organisation.empty()) {
        asked.party = name_in(scene.reg, organisation);
    }
    asked.registry_number = scene.subject.registry_number(organisation);
}

}  // namespace

AnswerTemplate blank_template(const Scene& scene, std::string_view case_id, const Item& item,
                              const ClausesByVersion& texts) {
    AnswerTemplate asked;
    const auto found = scene.subject.works.find(item.work);
    const WorkStanding standing = found == scene.subject.works.end() ? WorkStanding{} : found->second;
    asked.title = text_in(scene, scene.subject.title);
    asked.round = item.round;
    asked.version = standing.version;
    asked.due = item.due ? item.due->to_text() : std::string();
    asked.mark = mark_of(case_id, item.number, asked.round, asked.version);
    add_asked(asked, scene, item.addressee);
    const Work* work = scene.work(item.work);
    if (work == nullptr) return asked;
    asked.parts = asked_parts(scene.definition, *work);
    asked.takes_remarks = std::ranges::count(work->answer, ValueType::remarks, &AnswerPart::type) > 0;
    asked.clauses = asked_clauses(texts, standing);
    asked.earlier = earlier_remarks(scene, *work, item, standing, texts);
    return asked;
}

}  // namespace overens::api
