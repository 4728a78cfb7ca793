// What a case's going over to another version comes to, before anything is changed.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/migration.hpp"
#include "engine/cases/migration_names.hpp"

namespace overens {

struct MigrationPlan {
    events::CaseMigrated migrated;
    std::vector<ToChoose> to_choose;
    std::vector<Blocker> blockers;
    std::vector<std::string> passed_over;  // names in the newer version
    std::vector<std::string> left_behind;  // names in the older version
    // Open items whose due day follows a rule that has changed; days that somebody has moved stay.
    std::vector<int> due_by_new_rule;
};

MigrationPlan plan_migration(const Versions& versions, const Register& reg, const Case& subject,
                             const MigrationChoices& choices, Day today);

// New states and work that lie behind the case: of states that it has left, and states between those.
std::vector<std::string> passed_over(const Definition& to, const SameThings& same, const Case& subject);

}  // namespace overens
