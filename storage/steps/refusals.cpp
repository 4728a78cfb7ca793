#include "storage/steps/refusals.hpp"

namespace overens::storage {

Refusal collaboration_not_found(const std::string& id) {
    return refuse(RefusalKind::not_found, "collaboration_not_found",
                  {"Samverkan " + id + " finns inte.", "There is no collaboration " + id + "."});
}

Refusal case_not_found(const std::string& id) {
    return refuse(RefusalKind::not_found, "case_not_found",
                  {"Ärendet " + id + " finns inte.", "There is no case " + id + "."});
}

Refusal case_exists(const std::string& id) {
    return refuse(RefusalKind::conflict, "case_exists",
                  {"Det finns redan ett ärende " + id + ".", "There is already a case " + id + "."});
}

Refusal lifecycle_not_found(const std::string& name) {
    return refuse(RefusalKind::not_found, "lifecycle_not_found",
                  {"Livscykeln " + name + " används inte i den här samverkan.",
                   "The lifecycle " + name + " is not in use in this collaboration."});
}

Refusal version_changed(std::int64_t newest) {
    const std::string number = std::to_string(newest);
    return refuse(RefusalKind::stale, "version_changed",
                  {"Ärendet har ändrats sedan du läste det och har nu version " + number + ".",
                   "The case has changed since you read it and now has version " + number + "."});
}

Refusal key_reused() {
    return refuse(RefusalKind::invalid, "key_reused",
                  {"Samma nyckel har redan använts för en annan begäran. Använd en ny nyckel.",
                   "The same key has been used for another request. Use a new key."},
                  "idempotencyKey");
}

Refusal errand_done() {
    return refuse(RefusalKind::conflict, "errand_done",
                  {"Uppdraget är redan utfört.", "The errand has already been carried out."});
}

Refusal draft_not_found(const std::string& name) {
    return refuse(RefusalKind::not_found, "draft_not_found",
                  {"Det finns inget utkast till " + name, "There is no draft of " + name}, "path:lifecycle");
}

Refusal register_changed() {
    return refuse(RefusalKind::stale, "version_changed",
                  {"Registret har ändrats sedan du läste det: hämta det igen",
                   "The register has changed since you read it: fetch it again"},
                  "header:If-Match");
}

Refusal version_taken(const PublishedLifecycle& published) {
    const std::string which = published.name + " " + std::to_string(published.version);
    return refuse(
        RefusalKind::conflict, "version_taken",
        {"Det finns redan en livscykel " + which + " med annat innehåll. Ge den nya ett högre nummer.",
         "There is already a lifecycle " + which + " with other content. Give the new one a higher number."},
        "version");
}

}  // namespace overens::storage
