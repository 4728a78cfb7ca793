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
    Named{"start", "Ärendet startades", "The case was started"},
    Named{"make_move", "Ett steg togs", "A move was made"},
    Named{"give_answer", "Ett svar lämnades", "An answer was given"},
    Named{"migrate_case", "Ärendet gick över till en annan version", "The case went over to another version"},
    Named{"undo_migration", "Övergången ångrades", "The migration was undone"},
    Named{"let_day_come", "En bevakad dag kom", "A day that was watched for came"},
    Named{"add_task", "En uppgift lades till", "A task was added"},
    Named{"follow_register", "Registret har ändrats", "The register has changed"},
    Named{"tell_of_other_case", "Nytt från ett kopplat ärende", "News of a linked case"},
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
