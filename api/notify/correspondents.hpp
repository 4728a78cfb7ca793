// Whom notices go to, and whom an answer to one goes to, as accounts say it.
//
// Read from the store: as it is now. Threads: any. Errors: StoreFailure.
#pragma once

#include <string>
#include <vector>

#include "api/notify/told_scene.hpp"
#include "api/notify/wording.hpp"
#include "engine/notices/receivers.hpp"

namespace overens::api {

// Everybody who holds something in the collaboration, and their deputies.
std::vector<Person> people_of(const Store& store, const std::string& collaboration);

// Those accounts, with what they hold in the collaboration, and their deputies.
std::vector<Person> people_among(const Store& store, const std::string& collaboration,
                                 std::vector<std::string> accounts);

// Who leads the case, or the secretary of the body that meets; both members empty where nobody does.
Contact contact_of(const Store& store, const ToldScene& scene, Day today);

}  // namespace overens::api
