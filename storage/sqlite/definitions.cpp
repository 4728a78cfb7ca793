#include "storage/sqlite/definitions.hpp"

#include "engine/ports/case_store.hpp"
#include "storage/sqlite/register_rows.hpp"

namespace overens::storage {

std::shared_ptr<const Definition> Definitions::find(Connection& connection, std::int64_t collaboration,
                                                    const std::string& name, int version) {
    Key key{collaboration, name, version};
    {
        const std::lock_guard lock(mutex_);
        const auto found = made_.find(key);
        if (found != made_.end()) return found->second;
    }
    const auto published = read_lifecycle(connection, collaboration, name, version);
    if (!published) return nullptr;
    auto definition = make(*published);
    const std::lock_guard lock(mutex_);
    return made_.emplace(std::move(key), std::move(definition)).first->second;
}

std::shared_ptr<const Definition> Definitions::find_newest(Connection& connection, std::int64_t collaboration,
                                                           const std::string& name) {
    const int version = newest_version(connection, collaboration, name);
    return version == 0 ? nullptr : find(connection, collaboration, name, version);
}

void Definitions::forget_all() {
    const std::lock_guard lock(mutex_);
    made_.clear();
}

std::shared_ptr<const Definition> Definitions::make(const PublishedLifecycle& published) const {
    const std::string which =
        "lifecycle " + published.name + ", version " + std::to_string(published.version);
    try {
        auto definition = reader_(published.text);
        if (definition) return definition;
    } catch (const std::exception& exception) {
        throw StoreFailure(which + " was published but cannot be read: " + exception.what());
    }
    throw StoreFailure(which + " was published but cannot be read");
}

}  // namespace overens::storage
