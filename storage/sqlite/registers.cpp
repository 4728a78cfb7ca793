#include "storage/sqlite/registers.hpp"

#include "storage/sqlite/register_rows.hpp"

namespace overens::storage {

std::shared_ptr<const Register> Registers::find(Connection& connection, std::int64_t collaboration) {
    const std::int64_t revision = newest_revision(connection, collaboration);
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(collaboration);
        if (found != kept_.end() && found->second.revision == revision) return found->second.reg;
    }
    auto reg = std::make_shared<const Register>(read_register_revision(connection, collaboration, revision));
    const std::lock_guard lock(mutex_);
    kept_[collaboration] = {revision, reg};
    return reg;
}

void Registers::forget_all() {
    const std::lock_guard lock(mutex_);
    kept_.clear();
}

}  // namespace overens::storage
