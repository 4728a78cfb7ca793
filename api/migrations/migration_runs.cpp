#include "api/migrations/migration_runs.hpp"

#include <algorithm>
#include <ranges>

namespace overens::api {

namespace {

constexpr std::size_t most_runs = 20;

bool is_over(const MigrationRun& run) {
    return run.state == MigrationRun::State::done || run.state == MigrationRun::State::failed;
}

bool is_about(const MigrationRun& run, const std::string& collaboration, const std::string& lifecycle) {
    return run.order.collaboration == collaboration && run.order.to->lifecycle == lifecycle;
}

MigratedCase::Outcome what_came_of(const MigrationPreview& preview) {
    switch (preview.verdict) {
        case MigrationPreview::Verdict::by_itself: return MigratedCase::Outcome::by_itself;
        case MigrationPreview::Verdict::needs_choice: return MigratedCase::Outcome::needs_choice;
        case MigrationPreview::Verdict::refused: return MigratedCase::Outcome::refused;
    }
    return MigratedCase::Outcome::refused;
}

Blocker case_not_found() {
    return {"case_not_found", {"Det finns inget sådant ärende", "There is no such case"}, "cases"};
}

void refuse_with(MigratedCase& result, std::vector<Blocker> blockers) {
    const bool needs_choice = std::ranges::all_of(
        blockers, [](const Blocker& blocker) { return blocker.code == "choice_missing"; });
    result.outcome = needs_choice ? MigratedCase::Outcome::needs_choice : MigratedCase::Outcome::refused;
    result.preview.blockers = std::move(blockers);
}

}  // namespace

MigrationRuns::MigrationRuns(Store& store, const Clock& clock, Log& log)
    : store_(store), clock_(clock), log_(log), thread_([this] { work(); }) {}

MigrationRuns::~MigrationRuns() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

int MigrationRuns::begin(MigrationOrder order) {
    const std::scoped_lock lock(mutex_);
    const int number = ++last_number_;
    MigrationRun& run = runs_[number].run;
    run.number = number;
    run.order = std::move(order);
    waiting_.push_back(number);
    forget_oldest();
    changed_.notify_all();
    return number;
}

std::optional<MigrationPage> MigrationRuns::find(const std::string& collaboration,
                                                 const std::string& lifecycle, int number, std::size_t first,
                                                 std::size_t count) const {
    const std::scoped_lock lock(mutex_);
    const auto found = runs_.find(number);
    if (found == runs_.end() || !is_about(found->second.run, collaboration, lifecycle)) return std::nullopt;
    const auto page = found->second.cases | std::views::drop(first) | std::views::take(count);
    return MigrationPage{found->second.run, {page.begin(), page.end()}};
}

std::vector<MigrationRun> MigrationRuns::list(const std::string& collaboration,
                                              const std::string& lifecycle) const {
    const std::scoped_lock lock(mutex_);
    std::vector<MigrationRun> found;
    for (const auto& [unused, each] : runs_ | std::views::reverse) {
        if (is_about(each.run, collaboration, lifecycle)) found.push_back(each.run);
    }
    return found;
}

void MigrationRuns::wait_for_more(int number, std::size_t finished, std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, at_most, [&] {
        const auto found = runs_.find(number);
        return ending_ || found == runs_.end() || is_over(found->second.run) ||
               found->second.run.finished > finished;
    });
}

void MigrationRuns::wait_until_idle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && !busy_; });
}

void MigrationRuns::forget_oldest() {
    auto over = runs_ | std::views::filter([](const auto& each) { return is_over(each.second.run); });
    if (runs_.size() > most_runs && !std::ranges::empty(over)) runs_.erase(over.begin()->first);
}

void MigrationRuns::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (ending_) return;
        MigrationPage& next = runs_.at(waiting_.front());
        waiting_.pop_front();
        busy_ = true;
        next.run.state = MigrationRun::State::running;
        lock.unlock();
        run(next);
        lock.lock();
        busy_ = false;
        changed_.notify_all();
    }
}

// The run stays where it is in the map: only runs that are over are forgotten.
void MigrationRuns::run(MigrationPage& taken) {
    MigrationRun& run = taken.run;
    try {
        const auto reg = store_.read_register(run.order.collaboration);
        if (!reg) throw std::runtime_error("there is no collaboration " + run.order.collaboration);
        const std::vector<std::string> ids = cases_of(run.order);
        {
            const std::scoped_lock lock(mutex_);
            run.total = ids.size();
        }
        for (const std::string& id : ids) {
            MigratedCase migrated = take(run.order, *reg, id);
            const std::scoped_lock lock(mutex_);
            ++run.finished;
            ++run.counts[migrated.outcome];
            taken.cases.push_back(std::move(migrated));
            changed_.notify_all();
            if (ending_) return;
        }
        const std::scoped_lock lock(mutex_);
        run.state = MigrationRun::State::done;
    } catch (const std::exception& failure) {
        log_.error("migration " + std::to_string(run.number) + ": " + failure.what());
        const std::scoped_lock lock(mutex_);
        run.state = MigrationRun::State::failed;
        run.failure = failure.what();
    }
}

std::vector<std::string> MigrationRuns::cases_of(const MigrationOrder& order) const {
    if (!order.cases.empty()) return order.cases;
    const bool undo = order.mode == MigrationOrder::Mode::undo;
    std::vector<std::string> ids;
    for (OpenCaseRow& row : store_.open_cases(order.collaboration, order.to->lifecycle)) {
        if ((row.lifecycle_version == order.to->version) == undo) ids.push_back(std::move(row.id));
    }
    return ids;
}

MigratedCase MigrationRuns::take(const MigrationOrder& order, const Register& reg,
                                 const std::string& id) const {
    const CaseKey key{order.collaboration, id};
    MigratedCase result;
    result.id = id;
    const auto read = store_.read(key);
    if (!read) {
        refuse_with(result, {case_not_found()});
        return result;
    }
    const auto title = read->texts->find(read->subject->title.number);
    if (title != read->texts->end()) result.title = title->second;
    result.from = read->subject->lifecycle_version;
    const Instant now = clock_.now();
    const Act act{order.actor, local_day(now), now, Origin::registered};
    if (order.mode == MigrationOrder::Mode::preview) {
        result.preview = preview_migration({*read->definition, *order.to}, reg, *read->subject, order.choices,
                                           act, act.happened_on);
        result.outcome = what_came_of(result.preview);
        return result;
    }
    const bool undo = order.mode == MigrationOrder::Mode::undo;
    const int back = version_to_go_back_to(*read->subject).value_or(read->subject->lifecycle_version);
    const auto target = undo ? store_.definition(order.collaboration, order.to->lifecycle, back) : order.to;
    const auto receipt = store_.transact({key, {}, {}, {}, {}}, [&](const StepInput& input) {
        return undo ? undo_migration(*target, input.reg, input.subject, act, act.happened_on)
                    : migrate({input.definition, *target}, input.reg, input.subject, order.choices, act,
                              act.happened_on);
    });
    if (!receipt) {
        refuse_with(result, receipt.error().blockers);
    } else {
        result.outcome = undo ? MigratedCase::Outcome::undone : MigratedCase::Outcome::moved;
    }
    return result;
}

}  // namespace overens::api
