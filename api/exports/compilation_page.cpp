#include <map>

#include "api/exports/compilation_table.hpp"
#include "api/exports/printed_page.hpp"
#include "api/views/event_words.hpp"
#include "engine/rounds/round_figures.hpp"

namespace overens::api {

namespace {

constexpr const char* style =
    "@page{size:A4 landscape;margin:15mm}"
    "body{font:11pt/1.4 system-ui,sans-serif;margin:0 auto;max-width:270mm}"
    "h1{font-size:18pt}h2{font-size:13pt;margin-top:1.2em}"
    "table{border-collapse:collapse;width:100%;margin-bottom:1.5em}"
    "th,td{border:1px solid #bbb;padding:4px 6px;text-align:left;vertical-align:top}"
    "th,td{overflow-wrap:break-word;hyphens:auto}"
    "th{background:#f2f0eb}thead{display:table-header-group}tr{break-inside:avoid}"
    ".overview{break-after:page}.number{text-align:right;font-variant-numeric:tabular-nums}";

class PrintedCompilation {
  public:
    PrintedCompilation(const Scene& scene, const Compilation& compilation, Language language)
        : scene_(scene),
          compilation_(compilation),
          language_(language),
          takes_remarks_(takes_remarks(scene, compilation.work)),
          answers_(answers_table(scene, compilation, language)) {}

    std::string make() {
        const std::string title = said(title_of_page());
        html_ = page_beginning(language_, title, style);
        add_overview(title);
        add_tables();
        return html_.append(page_end);
    }

  private:
    std::string said(const Title& title) const {
        return language_ == Language::swedish ? title.sv : title.in_english();
    }
    // A consultation, or a question to all before a meeting.
    Title title_of_page() const {
        if (takes_remarks_) return {"Sammanställning av remissvar", "Compilation of answers"};
        const Title work = title_of_work(scene_.definition, compilation_.work);
        return {"Sammanställning av svar: " + work.sv, "Compilation of answers: " + work.in_english()};
    }
    void heading(int level, const Title& title) {
        const std::string tag = "h" + std::to_string(level) + ">";
        html_ += "<" + tag + escaped_html(said(title)) + "</" + tag + "\n";
    }
    void row(const Title& what, int count) {
        html_ += "<tr><td>" + escaped_html(said(what)) + "</td><td class=\"number\">" +
                 std::to_string(count) + "</td></tr>\n";
    }

    // One page: what was asked, who answered, what they came to, what was done about it, and the themes.
    void add_overview(const std::string& title) {
        html_ += "<section class=\"overview\"><h1>" + escaped_html(title) + "</h1>\n<p>" +
                 escaped_html(subject_line()) + "</p>\n";
        add_answers();
        if (takes_remarks_) add_actions();
        if (answers_fit()) add_who_answered();
        html_ += "</section>\n";
    }
    std::string subject_line() const {
        const Json name = scene_.text(scene_.subject.title);
        const std::string round = std::to_string(compilation_.round);
        std::string line = (name.is_string() ? name.get<std::string>() + " · " : "") +
                           said({"omgång " + round, "round " + round});
        if (compilation_.version > 0) line += " · v" + std::to_string(compilation_.version);
        return line + " · " + scene_.today.to_text();
    }
    void add_answers() {
        const WorkFigures figures = figures_of(scene_.subject, compilation_.work, scene_.today);
        const auto round = std::ranges::find(figures.rounds, compilation_.round, &RoundFigures::round);
        if (round == figures.rounds.end()) return;
        heading(2, {"Svar", "Answers"});
        html_ += "<table><tbody>\n";
        row({"Tillfrågade", "Asked"}, round->asked);
        row({"Svarat", "Answered"}, round->answered);
        row({"Svarat efter sista dagen", "Answered after the last day"}, round->late);
        add_tally(*round);
        html_ += "</tbody></table>\n";
    }
    // The words that were chosen; other parts of an answer are nothing to be counted.
    void add_tally(const RoundFigures& round) {
        const Work* work = scene_.work(compilation_.work);
        if (work == nullptr) return;
        for (const AnswerPart& part : work->answer) {
            for (const std::string& word : part.choice) {
                const auto count = round.words.find({part.name, word});
                if (count != round.words.end()) row(title_of_word(scene_.definition, word), count->second);
            }
        }
    }
    void add_actions() {
        std::map<std::string, int> actions;
        for (const auto& [number, remark] : scene_.subject.remarks) {
            if (remark.work != compilation_.work || remark.round != compilation_.round) continue;
            ++actions[remark.disposition];
        }
        heading(2, {"Synpunkter", "Remarks"});
        html_ += "<table><tbody>\n";
        for (const auto& [disposition, count] : actions) {
            row(disposition.empty() ? Title{"utan åtgärd ännu", "without an action yet"}
                                    : title_of_disposition(disposition),
                count);
        }
        html_ += "</tbody></table>\n";
        if (compilation_.tags.empty()) return;
        heading(2, {"Teman", "Themes"});
        html_ += "<table><tbody>\n";
        for (const auto& [tag, count] : compilation_.tags) row({tag, tag}, count);
        html_ += "</tbody></table>\n";
    }
    void add_tables() {
        if (takes_remarks_) add_table(compilation_table(scene_, compilation_, language_));
        if (!answers_fit()) add_who_answered();
    }
    // On the page of overview.
    bool answers_fit() const {
        constexpr std::size_t most_rows = 20;
        return answers_.rows.size() <= most_rows;
    }
    void add_who_answered() {
        if (answers_.rows.empty()) return;
        heading(2, {"Vem som svarade vad", "Who answered what"});
        add_table(answers_);
    }
    void add_table(const Table& table) {
        html_ += "<table><thead><tr>";
        for (const Table::Column& column : table.columns)
            html_ += "<th scope=\"col\">" + escaped_html(column.heading) + "</th>";
        html_ += "</tr></thead><tbody>\n";
        for (const auto& texts : table.rows) {
            html_ += "<tr>";
            for (const std::string& text : texts) html_ += "<td>" + escaped_html(text) + "</td>";
            html_ += "</tr>\n";
        }
        html_ += "</tbody></table>\n";
    }

    const Scene& scene_;
    const Compilation& compilation_;
    Language language_;
    bool takes_remarks_;
    Table answers_;
    std::string html_;
};

}  // namespace

std::string compilation_page(const Scene& scene, const Compilation& compilation, Language language) {
    return PrintedCompilation(scene, compilation, language).make();
}

}  // namespace overens::api
