#include "api/views/event_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace overens::api {

namespace {

struct Named {
    std::string_view name;
    std::string_view sv, en;
};

constexpr std::array decision_steps{
    Named{"take", "beslutat", "decided"},
    Named{"take_on_condition", "beslutat på villkor", "decided on condition"},
    Named{"adjust", "justerat", "adjusted"},
    Named{"place_on_file", "lagt till handlingarna", "placed on file"},
    Named{"announce", "anslaget", "announced"},
    Named{"confirm_final", "laga kraft bekräftad", "legal force confirmed"},
    Named{"condition_met", "villkoret uppfyllt", "the condition is met"},
    Named{"stay", "inhibition", "stayed"},
    Named{"lift_stay", "inhibitionen upphävd", "the stay is lifted"},
    Named{"annul", "upphävt", "annulled"},
    Named{"appeal", "överklagat", "appealed"},
    Named{"dismiss_appeal", "överklagandet avslaget", "the appeal is dismissed"},
    Named{"not_admit_appeal", "överklagandet avvisat", "the appeal is not admitted"},
    Named{"withdraw_appeal", "överklagandet återkallat", "the appeal is withdrawn"},
    Named{"withdraw", "återtaget", "withdrawn"},
    Named{"propose_again", "föreslaget på nytt", "proposed again"},
    Named{"replace", "ersatt av ett nytt beslut", "replaced by a new decision"},
    Named{"postpone", "bordlagt", "postponed"},
    Named{"refer_back", "återremitterat", "referred back"},
};

constexpr std::array dispositions{
    Named{"accepted", "tillgodoses", "accepted"},
    Named{"partly", "tillgodoses delvis", "partly accepted"},
    Named{"declined", "tillgodoses inte", "declined"},
    Named{"open", "återstår", "still open"},
};

constexpr std::array disclosure_outcomes{
    Named{"whole", "utlämnad", "disclosed"},
    Named{"redacted", "utlämnad med maskning", "disclosed with redactions"},
    Named{"refused", "inte utlämnad", "not disclosed"},
};

constexpr std::array early_signs{
    Named{"received", "har tagit emot", "has received it"},
    Named{"case_officer", "handläggare utsedd", "a case officer is named"},
    Named{"agenda", "tas upp på sammanträdet", "is on the agenda of"},
};

constexpr std::array phases{
    Named{"active", "Ärendet pågår", "The case is active"},
    Named{"suspended", "Ärendet är vilande", "The case is on hold"},
    Named{"completed", "Ärendet är avslutat", "The case is completed"},
    Named{"terminated", "Ärendet är avbrutet", "The case is terminated"},
};

constexpr std::array commands{
    Named{"start_case", "Ärendet startades", "The case was started"},
    Named{"make_move", "Ett steg togs", "A move was made"},
    Named{"set_field", "En uppgift om ärendet angavs", "A field was set"},
    Named{"add_version", "En version av en handling lades till", "A version of a document was added"},
    Named{"answer_editorial", "Det sades om en ändring är redaktionell",
          "It was said whether a change is editorial"},
    Named{"show_work", "Ett arbete visades", "Work was shown"},
    Named{"give_answer", "Ett svar lämnades", "An answer was given"},
    Named{"give_more_time", "Anstånd gavs", "More time was given"},
    Named{"dispose_remark", "En synpunkt besvarades", "A remark was answered"},
    Named{"place_on_agenda", "Sattes upp på en dagordning", "Placed on an agenda"},
    Named{"register_decision", "Ett beslut registrerades", "A decision was registered"},
    Named{"register_decision_fact", "Något registrerades om ett beslut",
          "A fact about a decision was registered"},
    Named{"hold_case", "Ärendet gjordes vilande", "The case was put on hold"},
    Named{"lift_hold", "Ärendet återupptogs", "The case was resumed"},
    Named{"add_party", "En part kom till", "A party was added"},
    Named{"remove_party", "En part gick ur", "A party left"},
    Named{"fill_role", "En roll tillsattes", "A role was filled"},
    Named{"give_registry_number", "Ett diarienummer angavs", "A registration number was given"},
    Named{"add_note", "En anteckning gjordes", "A note was made"},
    Named{"link_case", "Ärendet kopplades till ett annat", "The case was linked to another"},
    Named{"send_signal", "En händelse utifrån togs emot", "A signal came from outside"},
    Named{"let_day_come", "En bevakad dag kom", "A day that was watched for came"},
    Named{"tell_of_other_case", "Nytt från ett kopplat ärende", "News of a linked case"},
    Named{"follow_register", "Registret har ändrats", "The register has changed"},
    Named{"add_task", "En uppgift lades till", "A task was added"},
    Named{"give_sign", "Ett tidigt besked gavs", "An early sign was given"},
    Named{"name_case_officer", "Det sades vem som handlägger", "It was said who takes care of a task"},
    Named{"remind", "En påminnelse skickades", "A reminder was sent"},
    Named{"plan_walk_through", "En genomgång planerades", "A walk-through was planned"},
    Named{"change_walk_through", "En genomgång ändrades", "A walk-through was changed"},
    Named{"cancel_walk_through", "En genomgång ställdes in", "A walk-through was cancelled"},
    Named{"ask_question", "En fråga ställdes", "A question was asked"},
    Named{"answer_question", "En fråga besvarades", "A question was answered"},
    Named{"close_clauses", "Paragrafer stängdes för synpunkter", "Clauses were closed to remarks"},
    Named{"tag_remark", "En synpunkt märktes", "A remark was tagged"},
    Named{"add_addressee", "Någon mer tillfrågades", "Somebody more was asked"},
    Named{"excuse_addressee", "Någon behöver inte svara", "Somebody need not answer"},
    Named{"send_out_again", "Omgången skickades ut på nytt", "The round was sent out again"},
    Named{"write_covering_letter", "Ett missiv skrevs", "A covering letter was written"},
    Named{"report_progress", "Ett läge rapporterades", "Progress was reported"},
    Named{"mask_words", "Ord maskades", "Words were masked"},
    Named{"unmask_words", "En maskning togs bort", "A mask was taken away"},
    Named{"ask_more_time", "Anstånd begärdes", "More time was asked for"},
    Named{"take_off_agenda", "Togs av en dagordning", "Taken off an agenda"},
    Named{"add_wave", "En våg av parter kom till", "A wave of parties was added"},
    Named{"note_spoken_decision", "Ett muntligt besked antecknades", "A spoken decision was noted"},
    Named{"check_decision", "Ett beslut kontrollerades", "A decision was checked"},
    Named{"share_version", "Ett utkast delades", "A draft was shared"},
    Named{"dispatch_version", "En handling expedierades", "A document was dispatched"},
    Named{"receive_version", "En handling togs emot", "A document was received"},
    Named{"disclose_copy", "En kopia lämnades ut", "A copy was disclosed"},
    Named{"set_public_page", "Den publika sidan ändrades", "The public page was changed"},
    Named{"decide_disposal", "Gallring beslutades", "Disposal was decided"},
    Named{"migrate_case", "Ärendet gick över till en annan version", "The case went over to another version"},
    Named{"undo_migration", "Övergången ångrades", "The migration was undone"},
    Named{"add_agenda_item", "En punkt lades till på dagordningen", "An agenda item was added"},
    Named{"change_agenda_item", "En punkt ändrades", "An agenda item was changed"},
    Named{"withdraw_agenda_item", "En punkt togs bort", "An agenda item was withdrawn"},
    Named{"order_agenda", "Dagordningen ordnades", "The agenda was put in order"},
    Named{"publish_agenda", "Kallelse gick ut", "The summons went out"},
    Named{"move_meeting", "Sammanträdet flyttades", "The meeting was moved"},
    Named{"cancel_meeting", "Sammanträdet ställdes in", "The meeting was cancelled"},
    Named{"hold_meeting", "Sammanträdet öppnades", "The meeting was opened"},
    Named{"note_attendance", "Närvaro antecknades", "Attendance was noted"},
    Named{"note_conflict", "Jäv antecknades", "A conflict of interest was noted"},
    Named{"decide_agenda_item", "Det antecknades vad som beslutades om en punkt",
          "What became of an agenda item was noted"},
    Named{"give_assignment", "Ett uppdrag gavs", "An assignment was given"},
    Named{"change_assignment", "Ett uppdrag ändrades", "An assignment was changed"},
    Named{"withdraw_assignment", "Ett uppdrag återtogs", "An assignment was withdrawn"},
    Named{"take_back_conflict", "Ett antecknat jäv togs tillbaka", "A conflict of interest was taken back"},
    Named{"write_minutes", "En del av protokollet skrevs", "A part of the minutes was written"},
    Named{"ask_addition", "Ett tillägg till protokollet begärdes",
          "An addition to the minutes was asked for"},
    Named{"move_minutes", "Något hände med protokollet", "Something happened to the minutes"},
    Named{"seal_minutes", "Protokollet förseglades", "The minutes were sealed"},
    Named{"close_meeting", "Sammanträdet avslutades", "The meeting was closed"},
};

template <std::size_t size>
Title find_words(const std::array<Named, size>& words, std::string_view name) {
    const auto* found = std::ranges::find(words, name, &Named::name);
    if (found == words.end()) return {std::string(name), std::string(name)};
    return {std::string(found->sv), std::string(found->en)};
}

}  // namespace

Title title_of_decision_step(std::string_view step) {
    return find_words(decision_steps, step);
}

Title title_of_disposition(std::string_view disposition) {
    return find_words(dispositions, disposition);
}

Title title_of_disclosure(std::string_view outcome) {
    return find_words(disclosure_outcomes, outcome);
}

Title title_of_sign(std::string_view sign) {
    return find_words(early_signs, sign);
}

Title title_of_phase(std::string_view phase) {
    return find_words(phases, phase);
}

Title title_of_command(std::string_view command) {
    return find_words(commands, command);
}

}  // namespace overens::api
