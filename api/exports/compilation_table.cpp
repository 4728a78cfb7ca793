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

// What came late beside an answer in time stands below it, as an answer of its own.
PastRound with_late_answers(const PastRound& round) {
    PastRound told = round;
    told.answers.clear();
    for (const PastAnswer& answer : round.answers) {
        told.answers.push_back(answer);
        if (!answer.also_late) continue;
        PastAnswer late;
        late.addressee = answer.addressee;
        late.answered_on = answer.also_late->on;
        late.late = true;
        late.parts = answer.also_late->parts;
        late.stances = answer.also_late->stances;
        late.attachments = answer.also_late->attachments;
        late.approved_by = answer.also_late->approved_by;
        told.answers.push_back(std::move(late));
    }
    return told;
}

// A row for each who was asked. What nobody has given has no column.
class AnswerRows {
  public:
    AnswerRows(const Scene& scene, const Compilation& compilation, Language language)
        : scene_(scene),
          language_(language),
          work_(scene.work(compilation.work)),
          round_(with_late_answers(
              round_of(scene.subject, compilation.work, compilation.round).value_or(PastRound{}))) {}

    Table make() {
        table_.title = said({"Svar", "Answers"});
        table_.rows.resize(round_.answers.size());
        add({"Remissinstans", "Respondent"}, 24, [&](const PastAnswer& answer) {
            return holder(scene_, answer.addressee)["name"].get<std::string>();
        });
        add({"Svarade", "Answered"}, 12, [&](const PastAnswer& answer) {
            if (!answer.answered_on) return std::string();
            return answer.answered_on->to_text() +
                   (answer.late ? said({" (sent svar)", " (late answer)"}) : std::string());
        });
        for (const AnswerPart& part : work_ == nullptr ? std::vector<AnswerPart>{} : work_->answer) {
            if (part.type != ValueType::remarks) add_part(part);
        }
        add_if_any({"Per paragraf", "By clause"},
                   [&](const PastAnswer& answer) { return stances_of(answer); });
        add_if_any({"Beslutad av", "Decided by"},
                   [&](const PastAnswer& answer) { return text_of(answer.approved_by); });
        add_if_any({"Bilagor", "Attachments"}, [&](const PastAnswer& answer) { return files_of(answer); });
        add_if_any({"Registrerat av", "Registered by"},
                   [&](const PastAnswer& answer) { return registrar_of(answer); });
        if (!has_answers_) table_.rows.clear();
        return std::move(table_);
    }

  private:
    std::string said(const Title& title) const {
        return language_ == Language::swedish ? title.sv : title.in_english();
    }
    void add(const Title& heading, int width, const auto& text) {
        table_.columns.push_back({said(heading), width});
        for (std::size_t i = 0; i < round_.answers.size(); ++i)
            table_.rows[i].push_back(text(round_.answers[i]));
    }
    void add_part(const AnswerPart& part) {
        has_answers_ = true;
        add(title_of_word(scene_.definition, part.name), 40, [&](const PastAnswer& answer) {
            const auto given = answer.parts.find(part.name);
            return given == answer.parts.end() ? std::string()
                                               : said(shown_value(scene_, part.type, given->second));
        });
    }
    void add_if_any(const Title& heading, const auto& text) {
        const bool is_any = std::ranges::any_of(
            round_.answers, [&](const PastAnswer& answer) { return !text(answer).empty(); });
        if (!is_any) return;
        has_answers_ = true;
        add(heading, 40, text);
    }
    std::string text_of(TextId id) const {
        const Json text = scene_.text(id);
        return text.is_string() ? text.get<std::string>() : std::string();
    }
    std::string stances_of(const PastAnswer& answer) const {
        std::string stances;
        for (const auto& [clause, stance] : answer.stances) {
            stances += (stances.empty() ? "" : "; ") + clause + ": " +
                       said(title_of_word(scene_.definition, stance));
        }
        return stances;
    }
    std::string files_of(const PastAnswer& answer) const {
        std::string names;
        for (const events::AttachedFile& file : answer.attachments)
            names += (names.empty() ? "" : ", ") + text_of(file.label);
        return names;
    }
    // Somebody else, for those asked.
    std::string registrar_of(const PastAnswer& answer) const {
        if (!answer.given_for) return {};
        const Actor& by = answer.given_for->by;
        const std::string of = by.of.empty() ? "" : ", " + name_in(scene_.reg, by.of);
        return holder(scene_, {Addressee::Kind::role, by.role, {}})["name"].get<std::string>() + of;
    }

    const Scene& scene_;
    Language language_;
    const Work* work_;
    PastRound round_;
    Table table_;
    bool has_answers_ = false;
};

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
    return AnswerRows(scene, compilation, language).make();
}

bool takes_remarks(const Scene& scene, const std::string& work) {
    const Work* found = scene.work(work);
    return found != nullptr && std::ranges::count(found->answer, ValueType::remarks, &AnswerPart::type) > 0;
}

}  // namespace overens::api
