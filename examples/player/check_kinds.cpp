#include "examples/player/check_kinds.hpp"

#include <algorithm>
#include <array>

namespace overens::examples {

using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

using Keys = std::string_view;

constexpr std::array<Column, 0> no_columns{};
constexpr std::array<Keys, 0> nothing{};
constexpr std::array by_work{Keys{"work"}};
constexpr std::array by_work_and_part{Keys{"work"}, Keys{"part"}};
constexpr std::array by_work_and_for{Keys{"work"}, Keys{"for"}};
constexpr std::array by_work_and_body{Keys{"work"}, Keys{"body"}};
constexpr std::array by_work_round_party{Keys{"work"}, Keys{"round"}, Keys{"party"}};
constexpr std::array by_kind_and_for{Keys{"kind"}, Keys{"for"}};
constexpr std::array by_name{Keys{"name"}};
constexpr std::array by_name_and_party{Keys{"name"}, Keys{"party"}};
constexpr std::array by_to{Keys{"to"}};
constexpr std::array by_kind{Keys{"kind"}};
constexpr std::array by_command{Keys{"command"}};

// Members of a work's counts; legal_force: expected by today, or confirmed.
constexpr std::array counts_columns{
    Column{"asked", "asked", "tillfrågade"},
    Column{"answered", "answered", "svarat"},
    Column{"open", "open", "öppna"},
    Column{"undisposed", "undisposed", "utan åtgärd"},
    Column{"taken", "takenOnText", "beslutat på texten"},
    Column{"other_text", "otherText", "på annan text"},
    Column{"on_record", "onRecord", "justerat"},
    Column{"announced", "announced", "anslaget"},
    Column{"legal_force", "finalExpected", "laga kraft"},
    Column{"confirmed", "finalConfirmed", "laga kraft bekräftad"},
    Column{"accepts", "accepts", "godkänner"},
};
constexpr std::array waiting_columns{
    Column{"meeting", "meeting", "sammanträde"},
    Column{"cut_off", "cutOff", "manusstopp"},
    Column{"due", "due", "sista dag"},
    Column{"late", "late", "sen"},
};
constexpr std::array task_columns{
    Column{"round", "round", "omgång"},
    Column{"due", "due", "sista dag"},
    Column{"late", "late", "sen"},
    Column{"state", "state", "läge"},
    Column{"outcome", "outcome", "utfall"},
    Column{"accepts", "accepts", "godkänner"},
    Column{"annulled", "annulled", "upphävt"},
    Column{"late_answer", "lateAnswer", "svaret kom för sent"},
    Column{"sign_of_life", "lastSignOfLife", "senaste uppgift"},
    Column{"meeting", "/agenda/meeting", "sammanträde"},
    Column{"missed_cut_off", "/agenda/missedCutOff", "missat manusstopp"},
};
constexpr std::array decision_columns{
    Column{"outcome", "outcome", "utfall"},
    Column{"version", "version", "version"},
    Column{"same_text", "sameText", "samma text"},
    Column{"taken", "takenOn", "beslutat"},
    Column{"adjust_by", "adjustBy", "justeras senast"},
    Column{"adjusted", "adjustedOn", "justerat"},
    Column{"announced", "announcedOn", "anslaget"},
    Column{"last_appeal_day", "lastAppealDay", "sista dag för överklagande"},
    Column{"final_expected", "finalExpectedOn", "laga kraft väntad"},
    Column{"final", "finalOn", "laga kraft bekräftad"},
    Column{"annulled", "annulledOn", "upphävt"},
    Column{"regime", "regime", "protokollsform"},
    Column{"appealable", "appealable", "kan överklagas"},
};
constexpr std::array document_columns{
    Column{"newest", "/newest/version", "nyaste version"},
    Column{"label", "/newest/label", "beteckning"},
    Column{"adopted", "adopted", "gällande version"},
    Column{"locked", "locked", "låst"},
};
constexpr std::array remarks_columns{
    Column{"total", "total", "synpunkter"},
    Column{"accepted", "accepted", "tillgodoses"},
    Column{"partly", "partly", "delvis"},
    Column{"declined", "declined", "inte"},
    Column{"undisposed", "undisposed", "utan åtgärd"},
};
constexpr std::array hold_columns{
    Column{"since", "since", "vilande sedan"},
    Column{"other_state", "otherState", "väntar på tillståndet"},
    Column{"look_again", "lookAgainOn", "titta igen"},
    Column{"awaited_came", "awaitedCame", "det inväntade har kommit"},
};
constexpr std::array link_columns{
    Column{"relation", "relation", "koppling"},
    Column{"newer", "newer", "detta är det nyare"},
};
constexpr std::array field_columns{Column{"value", "value", "värde"}};
constexpr std::array seat_columns{
    Column{"holder", "holder", "på platsen"},
    Column{"vacant_from", "vacantFrom", "ledig från"},
};
constexpr std::array body_columns{
    Column{"next_meeting", "/nextMeeting/day", "nästa sammanträde"},
    Column{"dissolved_from", "dissolvedFrom", "upphör"},
    Column{"successor", "/successor/id", "tas över av"},
};
constexpr std::array meeting_columns{
    Column{"day", "day", "dag"},
    Column{"state", "state", "läge"},
    Column{"joint_with", "/jointWith/0/id", "gemensamt med"},
    Column{"taking_part", "/agenda/0/takingPart", "tjänstgör vid första punkten"},
    Column{"section", "/agenda/0/section", "första punktens paragraf"},
    Column{"minutes", "/parts/0/state", "protokollet"},
    Column{"adjust_by", "/parts/0/adjustBy", "justeras senast"},
    Column{"late", "/parts/0/late", "för sent justerat"},
    Column{"adjusted", "/parts/0/adjustedOn", "justerat"},
    Column{"how", "/parts/0/how", "justerat genom"},
    Column{"adjusted_by", "/parts/0/adjustedBy/0/seat", "justerat av"},
    Column{"filed", "/parts/0/filedOn", "lagt till handlingarna"},
    Column{"last_appeal_day", "/parts/0/lastAppealDay", "sista dag för överklagande"},
    Column{"lacks", "/assignments/0/lacks/0", "uppdraget saknar"},
    Column{"assignment_due", "/assignments/0/due", "uppdraget senast"},
    Column{"assignment_done", "/assignments/0/doneOn", "uppdraget klart"},
};
constexpr std::array by_body_and_meeting{Keys{"body"}, Keys{"meeting"}};
constexpr std::array role_columns{Column{"holder", "/holder/id", "innehavare"}};
constexpr std::array not_announced_columns{Column{"parties", "", "justerat men inte anslaget"}};
constexpr std::array notices_columns{Column{"receivers", "", "notis i dag till"}};
constexpr std::array entry_columns{
    Column{"happened", "happenedOn", "hände"},
    Column{"recorded", "recordedAt", "registrerat"},
};

constexpr std::array all_kinds{
    // clang-format off
    //        name              about                columns                any    back
    CheckKind{"counts",         by_work,             counts_columns,        false, true},
    CheckKind{"tally",          by_work_and_part,    no_columns,            true,  true},
    CheckKind{"waits",          nothing,             no_columns,            true,  true},
    CheckKind{"waiting",        by_kind_and_for,     waiting_columns,       false, true},
    CheckKind{"task",           by_work_and_for,     task_columns,          false, true},
    CheckKind{"decision",       by_work_and_body,    decision_columns,      false, true},
    CheckKind{"document",       by_name,             document_columns,      false, true},
    CheckKind{"field",          by_name_and_party,   field_columns,         false, true},
    CheckKind{"role",           by_name,             role_columns,          false, true},
    CheckKind{"seat",           by_name,             seat_columns,          false, false},
    CheckKind{"body",           by_name,             body_columns,          false, false},
    CheckKind{"meeting",        by_body_and_meeting, meeting_columns,       false, false},
    CheckKind{"remarks",        by_work_round_party, remarks_columns,       false, true},
    CheckKind{"hold",           nothing,             hold_columns,          false, true},
    CheckKind{"link",           by_to,               link_columns,          false, true},
    CheckKind{"not_announced",  by_work,             not_announced_columns, false, true},
    CheckKind{"notices",        by_kind,             notices_columns,       false, false},
    CheckKind{"entry",          by_command,          entry_columns,         false, false},
    // clang-format on
};

void check_keys(FileReading& reading, const CheckKind& check, const YamlNode& map) {
    for (const YamlEntry& entry_of : map.entries) {
        const std::string& key = entry_of.key.text;
        const bool known = check.any_column || std::ranges::find(check.about, key) != check.about.end() ||
                           std::ranges::find(check.columns, key, &Column::key) != check.columns.end();
        if (!known) reading.complain(entry_of.key, "'" + std::string(check.name) + "' has no '" + key + "'");
    }
}

void check_entry(FileReading& reading, const YamlEntry& entry_of) {
    const std::string& key = entry_of.key.text;
    if (key == "case" || key == "title" || key == "phase") return;
    if (key == "states") {
        reading.as_words(entry_of.value);
    } else if (const CheckKind* check = find_check_kind(key)) {
        const bool none = key == "hold" && entry_of.value.is_scalar() && entry_of.value.text == "none";
        if (!entry_of.value.is_map() && !none)
            reading.complain(entry_of.value, "'" + key + "' must be a map");
        check_keys(reading, *check, entry_of.value);
    } else {
        reading.complain(entry_of.key, "nothing is called '" + key + "' that can be expected");
    }
}

}  // namespace

const CheckKind* find_check_kind(std::string_view wanted) {
    const auto found = std::ranges::find(all_kinds, wanted, &CheckKind::name);
    return found == all_kinds.end() ? nullptr : &*found;
}

void check_expectation(FileReading& reading, const YamlNode& expectation) {
    if (!expectation.is_map() || expectation.entries.empty())
        reading.complain(expectation, "nothing is expected here");
    for (const YamlEntry& entry_of : expectation.entries) check_entry(reading, entry_of);
}

}  // namespace overens::examples
