#include "api/exports/agenda_page.hpp"

#include "api/exports/meeting_paper.hpp"

namespace overens::api {

namespace {

Title kind_of_entry(const std::string& kind) {
    if (kind == "information") return {"Information", "Information"};
    if (kind == "dialogue") return {"Dialog", "Dialogue"};
    if (kind == "election") return {"Val", "Election"};
    if (kind == "report") return {"Anmälan", "For the record"};
    return {"Beslut", "Decision"};
}

std::string time_of(const MeetingPaper& paper, const AgendaEntry& entry) {
    std::string time = entry.starts;
    if (entry.minutes > 0) {
        time += (time.empty() ? "" : ", ") + std::to_string(entry.minutes) + paper.said({" min", " min"});
    }
    return time;
}

void add_item(MeetingPaper& paper, const AgendaItem& item, int number) {
    const MeetingScene& scene = paper.scene();
    paper.raw("<section>");
    paper.heading(std::to_string(number) + ". " + scene.words(item.entry.title));
    if (item.withdrawn) {
        const std::string why = scene.words(item.why_withdrawn);
        paper.paragraph(paper.said({"Utgår. ", "Withdrawn. "}) + why);
        paper.raw("</section>\n");
        return;
    }
    paper.labelled({"Slag", "Kind"}, paper.said(kind_of_entry(item.entry.kind)));
    paper.labelled({"Diarienummer", "Registration number"}, item.entry.registry_number);
    if (!scene.record.joint_with.empty() && !item.entry.case_id.empty())
        paper.labelled({"Organ", "Body"}, scene.name_of_body(item.entry.body));
    if (scene.record.time.last_day) paper.labelled({"Dag", "Day"}, paper.day(scene.record.day_of(item)));
    paper.labelled({"Tid", "Time"}, time_of(paper, item.entry));
    paper.labelled({"Föredragande", "Presenter"}, scene.words(item.entry.presenter));
    paper.labelled({"Gäster", "Guests"}, scene.words(item.entry.guests));
    paper.labelled({"Förslag till beslut", "Proposed decision"}, scene.words(item.entry.proposal));
    if (item.tabled) paper.labelled({"Bordsärende", "Tabled"}, scene.words(item.reason));
    paper.raw("</section>\n");
}

// Of statutory bodies it is called föredragningslista.
Title kind_of_paper(const MeetingRecord& record) {
    const bool statutory = record.regime == MinutesRegime::statutory;
    if (!record.is_published()) {
        return statutory ? Title{"Utkast till föredragningslista", "Draft agenda"}
                         : Title{"Utkast till dagordning", "Draft agenda"};
    }
    return statutory ? Title{"Kallelse och föredragningslista", "Summons and agenda"}
                     : Title{"Kallelse och dagordning", "Summons and agenda"};
}

}  // namespace

std::string agenda_page(const MeetingScene& scene, Language language) {
    MeetingPaper paper(scene, language);
    const MeetingRecord& record = scene.record;
    paper.begin(kind_of_paper(record));
    if (!record.is_published()) paper.labelled({"Manusstopp", "Papers in"}, paper.day(record.time.cut_off));
    paper.labelled({"Inställt", "Cancelled"}, scene.words(record.why_cancelled));
    int place = 0;
    for (const AgendaItem& item : record.agenda) {
        if (item.withdrawn && item.number == 0) continue;  // before anybody had seen it
        ++place;
        add_item(paper, item, item.number == 0 ? place : item.number);
    }
    return paper.end({});
}

std::string public_notice_page(const MeetingScene& scene, Day put_up_by, Language language) {
    MeetingPaper paper(scene, language);
    paper.begin({"Kungörelse", "Public notice"});
    paper.labelled({"Sätts upp senast", "Put up by"}, paper.day(put_up_by));
    paper.labelled({"Inställt", "Cancelled"}, scene.words(scene.record.why_cancelled));
    paper.heading(Title{"Ärenden", "Matters"});
    std::string list;
    for (const AgendaItem& item : scene.record.agenda) {
        if (item.withdrawn || item.number == 0) continue;
        const std::string& number = item.entry.registry_number;
        list += "<li value=\"" + std::to_string(item.number) + "\">" +
                escaped_html(scene.words(item.entry.title) + (number.empty() ? "" : " (" + number + ")")) +
                "</li>\n";
    }
    paper.raw("<ol>\n" + list + "</ol>\n");
    return paper.end({});
}

}  // namespace overens::api
