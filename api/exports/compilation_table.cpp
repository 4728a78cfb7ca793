#include "api/exports/compilation_table.hpp"

#include <algorithm>

#include "api/views/event_words.hpp"
#include "api/views/value_view.hpp"
#include "engine/rounds/round_figures.hpp"

namespace overens::api {

namespace {

class Rows {
  public:
    Rows(const Scene& scene, Language language, Table& table)
        : scene_(scene), language_(language), table_(table) {}

    void add(const std::string& clause, const std::vector<int>& remarks) {
        for (const int number : remarks) add_one(clause, scene_.subject.remarks.at(number));
    }

  private:
    void add_one(const std::string& clause, const Remark& remark) {
        const std::string late = language_ == Language::swedish ? " (sent svar)" : " (late answer)";
        table_.rows.push_back({clause, name_in(scene_.reg, remark.party) + (remark.late ? late : ""),
                               text_of(remark.text), text_of(remark.proposed), text_of(remark.comment),
                               remark.disposition.empty() ? "" : action_of(remark),
                               remark.in_version == 0 ? "" : "v" + std::to_string(remark.in_version),
                               tags_of(remark), std::to_string(remark.number)});
    }
    std::string action_of(const Remark& remark) const {
        const Title words = title_of_disposition(remark.disposition);
        return language_ == Language::swedish ? words.sv : words.in_english();
    }
    std::string text_of(TextId id) const {
        const Json text = scene_.text(id);
        return text.is_string() ? text.get<std::string>() : std::string();
    }
    static std::string tags_of(const Remark& remark) {
        std::string tags;
        for (const std::string& tag : remark.tags) tags += (tags.empty() ? "" : ", ") + tag;
        return tags;
    }

    const Scene& scene_;
    Language language_;
    Table& table_;
};

// The heading as the text has it; of a numbered paragraph its number.
std::string shown_clause(const CompiledClause& clause) {
    const bool is_number =
        !clause.address.empty() && clause.address.front() >= '0' && clause.address.front() <= '9';
    if (clause.heading.empty()) return (is_number ? "§ " : "") + clause.address;
    return clause.heading;
}

}  // namespace

Table compilation_table(const Scene& scene, const Compilation& compilation, Language language) {
    const auto said = [&](const char* sv, const char* en) {
        return std::string(language == Language::swedish ? sv : en);
    };
    Table table;
    table.title = said("Sammanställning", "Compilation");
    table.columns = {{said("Paragraf", "Clause"), 14},
                     {said("Remissinstans", "Respondent"), 24},
                     {said("Synpunkt", "Remark"), 60},
                     {said("Förslag till lydelse", "Proposed wording"), 40},
                     {said("Kommentar", "Comment"), 40},
                     {said("Åtgärd", "Action"), 18},
                     {said("Ändring i version", "Change in version"), 10},
                     {said("Taggar", "Tags"), 18},
                     {said("Nr", "No."), 6}};
    Rows rows(scene, language, table);
    rows.add(said("Hela texten", "The whole text"), compilation.whole_text);
    for (const CompiledClause& clause : compilation.clauses) rows.add(shown_clause(clause), clause.remarks);
    for (const int number : compilation.homeless) {
        const std::string& clause = scene.subject.remarks.at(number).clause;
        rows.add(clause + said(" (finns inte i texten)", " (not in the text)"), std::vector<int>{number});
    }
    return table;
}

Table answers_table(const Scene& scene, const Compilation& compilation, Language language) {
    const auto said = [&](const Title& title) {
        return language == Language::swedish ? title.sv : title.in_english();
    };
    Table table;
    table.title = said({"Svar", "Answers"});
    table.columns = {{said({"Remissinstans", "Respondent"}), 24}, {said({"Svarade", "Answered"}), 12}};
    const Work* work = scene.work(compilation.work);
    const auto round = round_of(scene.subject, compilation.work, compilation.round);
    if (work == nullptr || !round) return table;
    std::vector<const AnswerPart*> parts;
    for (const AnswerPart& part : work->answer) {
        if (part.type == ValueType::remarks) continue;
        parts.push_back(&part);
        table.columns.push_back({said(title_of_word(scene.definition, part.name)), 40});
    }
    if (parts.empty()) return table;
    const bool has_stances =
        std::ranges::any_of(round->answers, [](const PastAnswer& answer) { return !answer.stances.empty(); });
    if (has_stances) table.columns.push_back({said({"Per paragraf", "By clause"}), 40});
    for (const PastAnswer& answer : round->answers) {
        std::vector<std::string> row{holder(scene, answer.addressee)["name"],
                                     answer.answered_on ? answer.answered_on->to_text() : std::string()};
        for (const AnswerPart* part : parts) {
            const auto given = answer.parts.find(part->name);
            row.push_back(given == answer.parts.end() ? std::string()
                                                      : said(shown_value(scene, part->type, given->second)));
        }
        std::string by_clause;
        for (const auto& [clause, stance] : answer.stances) {
            by_clause += (by_clause.empty() ? "" : "; ") + clause + ": " +
                         said(title_of_word(scene.definition, stance));
        }
        if (has_stances) row.push_back(std::move(by_clause));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace overens::api
