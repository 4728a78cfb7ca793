#include "api/exports/minutes_page.hpp"

#include <algorithm>

#include "api/exports/meeting_paper.hpp"
#include "engine/meetings/attendance.hpp"

namespace overens::api {

namespace {

std::string section_text(const AgendaItem& item) {
    return "§ " + std::to_string(item.section);
}

// "§ 4", "§§ 1–14", "§§ 1–3, 7".
std::string sections_text(const MeetingRecord& record, const MinutesPart& part) {
    std::vector<int> numbers;
    for (const int item : part.items) numbers.push_back(record.find(item)->section);
    std::ranges::sort(numbers);
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(numbers[first]);
        if (last > first) text += "–" + std::to_string(numbers[last]);
        first = last + 1;
    }
    return (numbers.size() == 1 ? "§ " : "§§ ") + text;
}

// Whose minutes they are: those of the organisation of the body, or of the body itself.
std::string kept_by(const MeetingScene& scene) {
    const Body* body = scene.reg.body(scene.record.body);
    return body == nullptr || body->organisation.empty() ? scene.record.body : body->organisation;
}

Title voice_title(const std::string& kind) {
    if (kind == "dissent") return {"Reservation", "Dissent"};
    if (kind == "statement") return {"Särskilt yttrande", "Statement"};
    if (kind == "motion") return {"Yrkande", "Motion"};
    return {"Protokollsanteckning", "Note"};
}

Title way_of_checking(const std::string& how) {
    if (how == "e_signature") return {"med e-underskrift", "by electronic signature"};
    if (how == "e_mail") return {"med e-post", "by e-mail"};
    return {"med penna", "by pen"};
}

bool is_notes(const MeetingScene& scene) {
    return scene.record.regime == MinutesRegime::notes;
}

// "§§ 12–14": from which item to which, when somebody was there for a part of the meeting.
std::string stretch(const MeetingPaper& paper, const Presence& presence) {
    const MeetingRecord& record = paper.scene().record;
    const auto number = [&](int item) {
        const AgendaItem* found = record.find(item);
        return found == nullptr ? std::string() : std::to_string(found->number);
    };
    std::string text;
    if (presence.from_item != 0)
        text += paper.said({" från punkt ", " from item "}) + number(presence.from_item);
    if (presence.to_item != 0)
        text += paper.said({" till och med punkt ", " to item "}) + number(presence.to_item);
    return text;
}

// The seats of one body that are taken so; where bodies meet together the label says which.
void add_present(MeetingPaper& paper, const Title& title, const std::string& as, const std::string& body) {
    std::string lines;
    for (const Presence& presence : paper.there().presences) {
        if (presence.as != as || body_of_seat(presence.seat) != body) continue;
        std::string text = paper.scene().name_of_seat(presence.seat);
        if (!presence.holder.empty()) text += ", " + presence.holder;
        if (!presence.serves_for.empty()) {
            text += paper.said({", tjänstgör för ", ", serves for "}) +
                    paper.scene().name_of_seat(presence.serves_for);
        }
        lines += (lines.empty() ? "" : "\n") + text + stretch(paper, presence);
    }
    paper.labelled(title, lines);
}

void add_attendance_of(MeetingPaper& paper, const std::string& body) {
    if (!paper.scene().record.joint_with.empty()) {
        paper.heading(paper.scene().name_of_body(body));
    }
    add_present(paper, {"Ledamöter", "Members"}, "member", body);
    add_present(paper, {"Tjänstgörande ersättare", "Serving deputies"}, "serving", body);
    add_present(paper, {"Ersättare", "Deputies"}, "deputy", body);
    add_present(paper, {"Frånvarande", "Absent"}, "absent", body);
}

// As it was; until it is adjusted, as it was said at the meeting.
std::string place_and_time_of_adjustment(const MeetingPaper& paper, const MinutesPart& part) {
    if (!part.adjusted_on) return paper.scene().words(paper.scene().record.adjustment);
    std::string text = paper.scene().words(part.place);
    if (text.empty() && part.time.empty()) return {};
    text += (text.empty() ? "" : ", ") + paper.day(*part.adjusted_on);
    return part.time.empty() ? text : text + paper.said({" kl. ", " at "}) + part.time;
}

void add_attendance(MeetingPaper& paper, const MinutesPart& part) {
    const MeetingScene& scene = paper.scene();
    const MeetingRecord& record = scene.record;
    if (!record.chair.empty()) paper.labelled({"Ordförande", "Chair"}, paper.seat(record.chair));
    paper.labelled({"Sekreterare", "Secretary"}, scene.words(record.secretary));
    if (!is_notes(scene)) {
        std::string chosen;
        for (const std::string& seat : record.adjusters)
            chosen += (chosen.empty() ? "" : "\n") + paper.seat(seat);
        paper.labelled({"Utsedda att justera", "Chosen to check the minutes"}, chosen);
        paper.labelled({"Justeringens plats och tid", "Checked where and when"},
                       place_and_time_of_adjustment(paper, part));
    }
    paper.labelled({"Övriga", "Others"}, scene.words(paper.there().others_present));
    for (const std::string& body : record.bodies()) add_attendance_of(paper, body);
}

void add_conflicts(MeetingPaper& paper, const AgendaItem& item) {
    for (const Conflict& conflict : item.conflicts) {
        std::string text = paper.seat(conflict.seat) + paper.said({" deltar inte på grund av jäv.",
                                                                   " takes no part: conflict of interest."});
        if (!conflict.serving.empty())
            text += " " + paper.seat(conflict.serving) + paper.said({" tjänstgör.", " serves."});
        if (!conflict.chair.empty())
            text += " " + paper.seat(conflict.chair) + paper.said({" leder punkten.", " leads the item."});
        if (!conflict.adjuster.empty()) {
            text += " " + paper.seat(conflict.adjuster) +
                    paper.said({" justerar paragrafen.", " checks the section."});
        }
        paper.paragraph(text);
    }
}

void add_voices(MeetingPaper& paper, const ItemOutcome& outcome, bool motions) {
    for (const Voice& voice : outcome.voices) {
        if ((voice.kind == "motion") != motions) continue;
        paper.labelled(voice_title(voice.kind),
                       paper.seat(voice.seat) + ": " + paper.scene().words(voice.text));
    }
}

void add_papers(MeetingPaper& paper, const AgendaItem& item) {
    std::string papers;
    for (const TextId each : item.entry.papers) {
        const std::string words = paper.scene().words(each);
        if (!words.empty()) papers += (papers.empty() ? "" : "\n") + words;
    }
    paper.labelled({"Sammanfattning", "Summary"}, paper.scene().words(item.entry.summary));
    paper.labelled({"Beslutsunderlag", "Decision papers"}, papers);
}

void add_vote(MeetingPaper& paper, const ItemOutcome& outcome) {
    paper.labelled({"Propositionsordning", "Voting order"}, paper.scene().words(outcome.voting_order));
    if (!outcome.vote) return;
    paper.labelled({"Omröstning", "Vote"},
                   paper.said({"Ja ", "Yes "}) + std::to_string(outcome.vote->yes) +
                       paper.said({", nej ", ", no "}) + std::to_string(outcome.vote->no) +
                       paper.said({", avstår ", ", abstained "}) + std::to_string(outcome.vote->abstained));
}

// At a joint meeting each body decides for itself.
std::string decided_by(const MeetingPaper& paper, const AgendaItem& item) {
    const std::string what =
        paper.said(item.is_decided() ? Title{"Beslut", "Decision"}
                                     : Title{"Inget beslut fattades", "Nothing was decided"});
    const bool joint = !paper.scene().record.joint_with.empty() && !item.entry.case_id.empty();
    return joint ? what + ", " + paper.scene().name_of_body(item.entry.body) : what;
}

void add_decision(MeetingPaper& paper, const AgendaItem& item) {
    const ItemOutcome& outcome = *item.outcome;
    paper.raw("<section class=\"decision\">");
    // What was made known and noted stands in the minutes, and is no decision.
    if (!item.is_only_noted()) paper.heading(decided_by(paper, item));
    paper.paragraph(paper.scene().words(outcome.wording));
    paper.paragraph(paper.scene().words(outcome.condition_text));
    if (outcome.returns_on) paper.paragraph(paper.said({"Åter ", "Back "}) + paper.day(*outcome.returns_on));
    if (outcome.version) {
        paper.labelled({"Beslutsversion", "Decision version"},
                       paper.said({"version ", "version "}) + std::to_string(*outcome.version));
    }
    paper.raw("</section>\n");
    add_voices(paper, outcome, false);
}

void add_assignments(MeetingPaper& paper, const AgendaItem& item) {
    std::string lines;
    for (const Assignment& each : paper.there().assignments) {
        if (each.item != item.item) continue;
        std::string line = paper.scene().words(each.what) + " · ";
        line += each.owner.empty() ? paper.said({"utan ansvarig", "nobody named"})
                                   : paper.scene().name_of(each.owner);
        line += " · " + (each.due ? paper.day(*each.due) : paper.said({"utan datum", "no day"}));
        lines += (lines.empty() ? "" : "\n") + line;
    }
    if (lines.empty()) return;
    paper.labelled({"Uppdrag", "Assignments"}, lines);
}

void add_section(MeetingPaper& paper, const MinutesPart& part, const AgendaItem& item) {
    paper.heading(section_text(item) + " " + paper.scene().words(item.entry.title));
    paper.labelled({"Diarienummer", "Registration number"}, item.entry.registry_number);
    if (part.immediately)
        paper.paragraph(
            paper.said({"Paragrafen justeras omedelbart.", "The section is checked immediately."}));
    if (paper.scene().record.time.last_day)
        paper.labelled({"Dag", "Day"}, paper.day(paper.scene().record.day_of(item)));
    add_papers(paper, item);
    add_conflicts(paper, item);
    if (!item.outcome) return;
    add_voices(paper, *item.outcome, true);
    add_vote(paper, *item.outcome);
    add_decision(paper, item);
    add_assignments(paper, item);
    paper.labelled({"Beslutet skickas till", "The decision is sent to"},
                   paper.scene().words(item.outcome->distribution));
}

// How the minutes were made valid; or, until they are, lines to sign on.
void add_adjustment(MeetingPaper& paper, const MinutesPart& part) {
    const MeetingScene& scene = paper.scene();
    if (part.adjusted_on) {
        std::string by;
        for (const std::string& seat : part.adjusted_by) by += (by.empty() ? "" : ", ") + paper.seat(seat);
        paper.labelled({"Justerat", "Adjusted"}, paper.day(*part.adjusted_on) + " " +
                                                     paper.said(way_of_checking(part.how)) + ": " + by);
    }
    if (part.filed_on)
        paper.labelled({"Lagt till handlingarna", "Placed on file"}, paper.day(*part.filed_on));
    if (part.announced_on) paper.labelled({"Anslaget", "Announced"}, paper.day(*part.announced_on));
    for (const Addition& addition : part.additions) {
        paper.labelled({"Begärt tillägg", "Addition asked for"},
                       paper.seat(addition.seat) + ": " + scene.words(addition.text));
    }
    if (part.adjusted_on || is_notes(scene)) return;
    paper.raw("<div class=\"signatures\">");
    const auto line = [&](const Title& role, const std::string& who) {
        paper.raw("<div>" + escaped_html(paper.said(role) + (who.empty() ? "" : " " + who)) + "</div>");
    };
    line({"Sekreterare", "Secretary"}, scene.words(scene.record.secretary));
    line({"Ordförande", "Chair"}, paper.seat(scene.record.chair));
    for (const std::string& seat : scene.record.adjusters) line({"Justerare", "Verifier"}, paper.seat(seat));
    paper.raw("</div>\n");
}

void add_immediately(MeetingPaper& paper, const MinutesPart& part) {
    if (!part.immediately) return;
    paper.labelled({"Justering", "Checked"}, paper.said({"omedelbar, av dessa paragrafer för sig",
                                                         "immediately, these sections apart from the rest"}));
}

std::string foot_of(const MeetingPaper& paper, const MinutesPart& part) {
    if (part.seal.empty()) return paper.said({"Inte justerat", "Not adjusted"});
    return paper.said({"Försegling av innehållet (BLAKE2b-256): ", "Seal over the content (BLAKE2b-256): "}) +
           part.sealed_content;
}

}  // namespace

std::string minutes_page(const MeetingScene& scene, const MinutesPart& part, Language language) {
    MeetingPaper paper(scene, language, part);
    paper.begin(is_notes(scene) ? Title{"Minnesanteckningar", "Notes"} : Title{"Protokoll", "Minutes"});
    paper.labelled({"Paragrafer", "Sections"}, sections_text(scene.record, part));
    add_immediately(paper, part);
    add_attendance(paper, part);
    for (const AgendaItem* item : in_order_of_sections(scene.record, part)) add_section(paper, part, *item);
    if (is_notes(scene) && !part.filed_on)
        paper.paragraph(paper.said({"Läggs till handlingarna vid nästa möte.",
                                    "To be placed on file at the next "
                                    "meeting."}));
    add_adjustment(paper, part);
    return paper.end(foot_of(paper, part));
}

std::string excerpt_page(const MeetingScene& scene, const MinutesPart& part, const AgendaItem& item,
                         Language language) {
    MeetingPaper paper(scene, language, part);
    paper.begin({"Protokollsutdrag", "Excerpt of the minutes"});
    add_immediately(paper, part);
    add_attendance(paper, part);
    add_section(paper, part, item);
    add_adjustment(paper, part);
    paper.raw("<div class=\"signatures\"><div>" +
              escaped_html(paper.said({"Utdraget bestyrks", "The excerpt is certified"})) + "</div></div>\n");
    return paper.end(foot_of(paper, part));
}

std::string notice_page(const MeetingScene& scene, const MinutesPart& part, Language language) {
    MeetingPaper paper(scene, language, part);
    paper.begin({"Anslag: protokollet är justerat", "Notice: the minutes are adjusted"});
    paper.labelled({"Paragrafer", "Sections"}, sections_text(scene.record, part));
    add_immediately(paper, part);
    if (part.adjusted_on) paper.labelled({"Justerat", "Adjusted"}, paper.day(*part.adjusted_on));
    if (part.announced_on) paper.labelled({"Anslaget sätts upp", "Put up"}, paper.day(*part.announced_on));
    if (part.last_appeal_day) {
        paper.labelled({"Sista dag för överklagande", "Last day of appeal"},
                       paper.day(*part.last_appeal_day));
        paper.labelled({"Anslaget tas ned", "Taken down"}, paper.day(*part.last_appeal_day + 1));
    }
    paper.labelled({"Protokollet förvaras", "The minutes are kept"},
                   paper.scene().name_of_body(kept_by(scene)));
    paper.labelled({"Sekreterare", "Secretary"}, scene.words(scene.record.secretary));
    return paper.end(foot_of(paper, part));
}

}  // namespace overens::api
