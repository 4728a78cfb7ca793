#include "api/exports/register_page.hpp"

#include <algorithm>

#include "api/exports/printed_page.hpp"
#include "api/views/event_words.hpp"

namespace overens::api {

namespace {

constexpr std::string_view register_style =
    "@page{size:A4 landscape;margin:15mm}body{font:10pt/1.4 system-ui,sans-serif}h1{font-size:14pt}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "border-bottom:1px solid #bbb;padding:3px 6px}thead{display:table-header-group}";

Title document_titled(const Scene& scene, const RegisterLine& line) {
    const DocumentKind* kind = scene.definition.document(line.document);
    const Title title = kind == nullptr ? Title{line.document, line.document} : kind->title;
    std::string version = " v" + std::to_string(line.number);
    const auto found = scene.subject.documents.find(line.document);
    if (found != scene.subject.documents.end()) {
        const TextId label = found->second.versions.at(static_cast<std::size_t>(line.number) - 1).label;
        const Json text = scene.text(label);
        if (text.is_string()) version += ", " + text.get<std::string>();
    }
    return {title.sv + version, title.in_english() + version};
}

const Disclosure& disclosure_of(const Scene& scene, const RegisterLine& line) {
    return *std::ranges::find(scene.subject.disclosures, line.number, &Disclosure::number);
}

Title disclosure_titled(const Scene& scene, const RegisterLine& line) {
    const Disclosure& disclosure = disclosure_of(scene, line);
    RegisterLine of_document = line;
    of_document.number = disclosure.version;
    const Title document = document_titled(scene, of_document);
    const Title outcome = title_of_disclosure(disclosure.outcome);
    return {"Begäran om kopia: " + document.sv + ", " + outcome.sv,
            "Request for a copy: " + document.in_english() + ", " + outcome.in_english()};
}

Title titled(const Scene& scene, const RegisterLine& line) {
    using Kind = RegisterLine::Kind;
    const Title work = line.work.empty() ? Title{} : title_of_work(scene.definition, line.work);
    const std::string section = line.section.empty() ? "" : ", " + line.section;
    switch (line.kind) {
        case Kind::version: return document_titled(scene, line);
        case Kind::request: return {"Missiv: " + work.sv, "Covering letter: " + work.in_english()};
        case Kind::withdrawal:
            return {"Återtagen begäran: " + work.sv, "Request taken back: " + work.in_english()};
        case Kind::more_time_given: return {"Anstånd: " + work.sv, "More time: " + work.in_english()};
        case Kind::more_time:
            return {"Begäran om anstånd: " + work.sv, "Request for more time: " + work.in_english()};
        case Kind::answer: return {"Svar: " + work.sv, "Response: " + work.in_english()};
        case Kind::spoken: return {"Muntligt besked om beslut", "Spoken message of a decision"};
        case Kind::decision:
            return {"Protokollsutdrag, beslut" + section, "Minutes excerpt, decision" + section};
        case Kind::disclosure: return disclosure_titled(scene, line);
    }
    return {};
}

std::string names_of(const Register& reg, const std::vector<std::string>& ids) {
    if (ids.empty()) return reg.name;
    std::string names;
    for (const std::string& id : ids) names += (names.empty() ? "" : ", ") + name_in(reg, id);
    return names;
}

// Whoever asked for a copy is no authority of the register.
std::string names_of_receivers(const Scene& scene, const RegisterLine& line) {
    if (line.kind != RegisterLine::Kind::disclosure) return names_of(scene.reg, line.to);
    const Json text = scene.text(disclosure_of(scene, line).asked_by);
    return text.is_string() ? text.get<std::string>() : std::string();
}

std::string numbers_of(const Scene& scene, const std::string& authority) {
    const auto found = scene.subject.registry_numbers.find(register_of(scene.reg, authority));
    if (found == scene.subject.registry_numbers.end()) return {};
    std::string numbers;
    for (const std::string& each : found->second) numbers += (numbers.empty() ? "" : ", ") + each;
    return numbers;
}

}  // namespace

RegisterRow register_row(const Scene& scene, const std::string& authority, const std::string& case_id,
                         RegisterLine line) {
    RegisterRow row;
    row.case_id = case_id;
    const Json title = scene.text(scene.subject.title);
    row.case_title = title.is_string() ? title.get<std::string>() : case_id;
    row.numbers = numbers_of(scene, authority);
    row.from = line.from.empty() ? scene.reg.name : name_in(scene.reg, line.from);
    row.to = names_of_receivers(scene, line);
    row.what = titled(scene, line);
    row.line = std::move(line);
    return row;
}

Table register_table(const std::string& title, const std::vector<RegisterRow>& rows, Language language) {
    const bool english = language == Language::english;
    Table table{title,
                english ? std::vector<Table::Column>{{"Date"},
                                                     {"Registration number", 20},
                                                     {"In or out"},
                                                     {"From", 30},
                                                     {"To", 30},
                                                     {"What", 40},
                                                     {"Case", 40},
                                                     {"Receipt confirmed"}}
                        : std::vector<Table::Column>{{"Datum"},
                                                     {"Diarienummer", 20},
                                                     {"In eller ut"},
                                                     {"Från", 30},
                                                     {"Till", 30},
                                                     {"Vad", 40},
                                                     {"Ärende", 40},
                                                     {"Kvitterad"}},
                {}};
    for (const RegisterRow& row : rows) {
        const bool in = row.line.direction == RegisterLine::Direction::in;
        table.rows.push_back({row.line.on.to_text(), row.numbers, in ? "in" : (english ? "out" : "ut"),
                              row.from, row.to, english ? row.what.in_english() : row.what.sv, row.case_title,
                              row.line.received ? (english ? "yes" : "ja") : (english ? "no" : "nej")});
    }
    return table;
}

std::string register_page(const std::string& title, const std::vector<RegisterRow>& rows, Language language) {
    const Table table = register_table(title, rows, language);
    std::string html = page_beginning(language, title, register_style);
    html += "<h1>" + escaped_html(title) + "</h1><table><thead><tr>";
    for (const Table::Column& column : table.columns)
        html += "<th scope=\"col\">" + escaped_html(column.heading) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (const std::string& cell : row) html += "<td>" + escaped_html(cell) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>" + std::string(page_end);
}

}  // namespace overens::api
