// What one party needs to decide (beslutspaket): the very text, what has changed in it, the wording for each
// body on the party's path, what the report to the committee is to hold, what to check first, who gets the
// decision, and by when.
//
// Source of wording, report and checklists: what Swedish committees commonly use; kommunallagen (2017:725)
// 5:26 (preparation), lagen (2018:1197) om barnets bästa, lagen (1976:580) om medbestämmande.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/views/letter.hpp"
#include "api/views/scene.hpp"

namespace overens::api {

// The wording that a body is asked for, and when it can take the matter up.
struct ProposedWording {
    std::string body;
    bool decides = false;                 // the last on the path; the others propose what it is to decide
    bool done = false;                    // it has proposed already
    std::vector<Title> lines;             // who decides or proposes, then point by point
    std::optional<Day> papers_by, meets;  // none: no meeting is booked that papers reach
};

struct DecisionPackage : Letter {
    std::string party;
    int task = 0;
    std::string document;
    int version = 0;
    std::string content;  // hash of the very text
    std::optional<Day> last_day;
    std::vector<ProposedWording> wordings;
};

// Of the party's open or closed item in the work's latest round; nothing when it has none, or the work is not
// about deciding.
std::optional<DecisionPackage> decision_package(const Scene& scene, const std::string& work,
                                                const std::string& party);

Json decision_package_view(const DecisionPackage& package);

}  // namespace overens::api
