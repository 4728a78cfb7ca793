// Many cases going over to another version of their lifecycle, in the background: tried, done or undone.
//
// A run is kept in memory with what became of each case; what was done is in each case's history, whatever
// becomes of the run. A run that the end of the service cuts off is begun again: cases that have gone over
// are not touched twice. One run at a time, in the order begun. Threads: every method may be called from any
// thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "api/clock.hpp"
#include "api/log.hpp"
#include "engine/cases/migration.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

struct MigrationOrder {
    enum class Mode { preview, apply, undo };
    Mode mode = Mode::preview;
    std::string collaboration;
    // Where the cases go; for undo: where they have gone.
    std::shared_ptr<const Definition> to;
    MigrationChoices choices;
    std::vector<std::string> cases;  // ids; empty: every open one that it could be about
    Actor actor;
};

struct MigratedCase {
    enum class Outcome { by_itself, needs_choice, refused, moved, undone };
    std::string id;
    std::string title;
    int from = 0;  // the version that it followed before
    Outcome outcome = Outcome::refused;
    MigrationPreview preview;  // of a run that only tries; else its blockers alone
};

struct MigrationRun {
    enum class State { waiting, running, done, failed };
    int number = 0;
    MigrationOrder order;
    State state = State::waiting;
    std::string failure;  // why it failed, for people who run the service
    std::size_t total = 0;
    std::size_t finished = 0;
    std::map<MigratedCase::Outcome, std::size_t> counts;  // of those that are finished
};

// A run, and a page of what became of its cases, in the order taken.
struct MigrationPage {
    MigrationRun run;
    std::vector<MigratedCase> cases;
};

class MigrationRuns {
  public:
    // References must outlive it.
    MigrationRuns(Store& store, const Clock& clock, Log& log);
    // Ends after the case at hand.
    ~MigrationRuns();
    MigrationRuns(const MigrationRuns&) = delete;
    MigrationRuns& operator=(const MigrationRuns&) = delete;

    // Its number. The oldest of more than 20 runs that are done is forgotten.
    int begin(MigrationOrder order);
    // With at most `count` of its cases, from `first` on, which is counted from 0.
    std::optional<MigrationPage> find(const std::string& collaboration, const std::string& lifecycle,
                                      int number, std::size_t first, std::size_t count) const;
    // Newest first.
    std::vector<MigrationRun> list(const std::string& collaboration, const std::string& lifecycle) const;
    // Waits until more than so many of its cases are finished, or it is over, or the time is.
    void wait_for_more(int number, std::size_t finished, std::chrono::milliseconds at_most);
    void wait_until_idle();

  private:
    void work();
    void run(MigrationPage& taken);
    std::vector<std::string> cases_of(const MigrationOrder& order) const;
    // `reg` as it was when the run began: for trying; what is done reads it anew.
    MigratedCase take(const MigrationOrder& order, const Register& reg, const std::string& id) const;
    void forget_oldest();

    Store& store_;
    const Clock& clock_;
    Log& log_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<int, MigrationPage> runs_;  // each with all its cases
    std::deque<int> waiting_;
    bool busy_ = false;
    bool ending_ = false;
    int last_number_ = 0;
    std::thread thread_;
};

}  // namespace overens::api
