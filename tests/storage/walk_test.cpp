// Random histories, played on the store in memory and on SQLite at once: both must show the same, and what
// they show must be what a fold of all entries gives. SQLite keeps two cases in memory only, and is closed
// and opened in between.
#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "engine/cases/evolve.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/random_budget.hpp"
#include "storage/random_events.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/steps/item_rows.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;
using machines::CasePhase;
using machines::TaskState;

namespace {

constexpr int cases = 5;

// Makes events that fit the case as it stands.
class Walk {
  public:
    explicit Walk(RandomValues& random) : random_(random) {}

    Given next(const Case& subject) {
        given_ = {};
        last_item_ = subject.last_item;
        last_text_ = subject.last_text;
        for (int count = 1 + random_.below(3); count > 0; --count) add(subject);
        return given_;
    }

  private:
    void add(const Case& subject) {
        switch (random_.below(10)) {
            case 0: return open_work(subject);
            case 1: return about_an_item(subject);
            case 2: return about_an_item(subject);
            case 3: return about_a_timer(subject);
            case 4: return move_between_states(subject);
            case 5: return tell();
            case 6: return take_note();
            case 7: return about_the_hold(subject);
            case 8:
                return emit(
                    events::PhaseChanged{random_.one_in(2) ? CasePhase::active : CasePhase::suspended});
            default: return emit(events::SignalCame{"signal", "elsewhere"});
        }
    }
    void emit(Event event) { given_.events.push_back(std::move(event)); }
    std::string work() { return random_.one_in(2) ? "review" : "decision"; }
    std::string party() { return random_.one_in(2) ? "kumla" : "region"; }
    std::optional<Day> due() {
        return random_.one_in(4) ? std::nullopt : std::optional(Day::of(2024, 3, 1) + random_.below(20));
    }
    // At most one such event in a step: it says which items there are, and `subject` is the case before the
    // step.
    bool already(std::size_t index) const {
        return std::any_of(given_.events.begin(), given_.events.end(),
                           [&](const Event& event) { return event.index() == index; });
    }

    void open_work(const Case& subject) {
        events::WorkOpened opened;
        if (already(Event(opened).index()) || already(Event(events::ItemWithdrawn{}).index())) return;
        opened.work = work();
        opened.shown = !random_.one_in(3);
        const auto before = subject.works.find(opened.work);
        if (before != subject.works.end()) {
            opened.round = before->second.round + 1;
            for (const int item : before->second.items) {
                if (random_.one_in(3)) opened.kept.push_back(item);
            }
        }
        emit(opened);
        for (int count = random_.below(4); count > 0; --count) {
            events::ItemOpened item = item_opened(++last_item_, party(), due());
            item.work = opened.work;
            emit(item);
        }
    }
    void about_an_item(const Case& subject) {
        if (subject.last_item == 0) return;
        const int item = 1 + random_.below(subject.last_item);
        events::ItemJudged judged;
        judged.item = item;
        switch (random_.below(7)) {
            case 0: return emit(events::DueMoved{item, due(), {}});
            case 1: judged.state = TaskState::in_progress; return emit(judged);
            case 2:
                judged.state = TaskState::completed;
                judged.facts.closed = judged.facts.answered = true;
                return emit(judged);
            case 3:
                if (already(Event(events::WorkOpened{}).index())) return;
                return emit(events::ItemWithdrawn{item});
            case 4: return emit(events::WorkShown{work()});
            case 5: return emit(events::WorkClosed{work()});
            default:
                return emit(events::ItemAnswered{item, {{"stance", std::string("supports")}}, false, {}});
        }
    }
    void about_a_timer(const Case&) {
        const std::string timer = "timer " + std::to_string(random_.below(3));
        if (random_.one_in(3)) return emit(events::TimerEnded{timer});
        if (random_.one_in(3)) return emit(events::DayCame{timer});
        emit(events::TimerSet{timer, Day::of(2024, 6, 1) + random_.below(5)});
    }
    void move_between_states(const Case& subject) {
        static const std::vector<std::string> names{"drafting", "consultation", "consultation.open",
                                                    "in_force"};
        const std::string& name = names[static_cast<std::size_t>(random_.below(4))];
        const auto state = subject.states.find(name);
        const bool active = state != subject.states.end() && state->second.active;
        active ? emit(events::StateLeft{name}) : emit(events::StateEntered{name, 1});
    }
    void tell() {
        events::Told told;
        told.kind = "reminder";
        told.to = {{Addressee::Kind::organisation, party(), ""}};
        told.missed = random_.one_in(4);
        emit(told);
        if (random_.one_in(3)) emit(events::CaseAsked{"project", "part_of", {}, {}});
    }
    void take_note() {
        given_.texts.push_back("Anteckning " + std::to_string(++last_text_));
        emit(events::NoteMade{{last_text_}, party()});
    }
    void about_the_hold(const Case& subject) {
        if (subject.hold) return emit(events::HoldLifted{});
        events::HeldOn held;
        held.look_again_on = Day::of(2024, 9, 1);
        emit(held);
    }

    RandomValues& random_;
    Given given_;
    int last_item_ = 0;
    std::int64_t last_text_ = 0;
};

void show(std::ostream& out, std::optional<Day> day) {
    out << (day ? day->to_text() : "-") << ' ';
}

// All that the store shows, as text.
std::string picture_of(const Store& store) {
    std::ostringstream out;
    for (const CaseRow& row : store.list(collaboration, {}, {1, 100}).rows) {
        out << "\ncase " << row.id << ' ' << row.title << ' ' << row.phase << ' ' << row.version << ' '
            << row.open_items << ' ' << row.on_hold << ' ' << row.changed_at.to_text() << ' ';
        show(out, row.next_due);
        for (const std::string& state : row.states) out << state << ' ';
    }
    for (const TaskRow& row : store.tasks(collaboration, {}, {1, 1000}).rows) {
        out << "\ntask " << row.case_id << ' ' << row.item << ' ' << row.work << ' ' << row.round << ' '
            << row.addressee.id << ' ' << row.state << ' ';
        show(out, row.due);
    }
    for (const DueTimer& due : store.due_timers(Day::last(), 1000)) {
        out << "\ntimer " << due.key.id << ' ' << due.timer << ' ' << due.day.to_text();
    }
    for (const Notice& notice : store.notices(collaboration, "kumla", {1, 1000}).rows) {
        out << "\nnotice " << notice.case_id << ' ' << notice.recorded_at.to_text();
    }
    for (const WaitingErrand& errand : store.waiting_errands(1000)) out << "\nerrand " << errand.sequence;
    for (const char* state : {"drafting", "consultation", "consultation.open", "in_force"}) {
        for (const char* phase : {"active", "suspended"}) {
            out << '\n'
                << state << ' ' << phase << ' '
                << store.list(collaboration, {lifecycle, state, phase, {}}, {}).total;
        }
    }
    return out.str();
}

// The open items and the next due day as a fold of all entries from the first one gives them.
void check_against_entries(const Store& store, const CaseKey& key) {
    const std::vector<Entry> entries = store.entries(key, 0, 100'000);
    Case subject;
    storage::ItemRows followed;
    std::map<int, storage::ItemRow> rows;
    for (const Entry& entry : entries) {
        evolve(subject, entry);
        for (const storage::ItemRow& row : followed.follow(subject, entry)) rows[row.item] = row;
    }
    CHECK(*store.read(key)->subject == subject);
    const storage::ItemRows fresh(subject);
    CHECK(fresh.open_items() == followed.open_items());
    CHECK(fresh.next_due() == followed.next_due());
    const auto tasks = store.tasks(collaboration, {key.id, {}}, {1, 1000});
    CHECK(static_cast<int>(tasks.rows.size()) == fresh.open_items());
    for (const TaskRow& task : tasks.rows) {
        const storage::ItemRow& row = rows.at(task.item);
        CHECK(row.open);
        CHECK(task.due == row.due);
        CHECK(task.round == row.round);
        const Item& item = subject.items.at(task.item);
        CHECK(item.due == row.due);
        CHECK(item.state == row.state);
    }
}

}  // namespace

TEST_CASE("after any history both stores show the same, and the same as a fold of all entries") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomValues random(seed);
    TemporaryFolder folder;
    SqliteOptions options;
    options.cases_in_memory = 2;
    options.wal_pages_before_checkpoint = 50;
    const auto memory = make_memory_store(test_reader());
    auto sqlite = open_test_store(folder.path(), options);
    for (Store* store : {memory.get(), sqlite.get()}) {
        furnish(*store);
        for (int number = 1; number <= cases; ++number)
            start_case(*store, key_of(number), "Titel", act_at(number));
    }
    for (int step = random_rounds(300); step > 0; --step) {
        const CaseKey key = key_of(1 + random.below(cases));
        const Act act = act_at(10'000 - step);
        Given given;
        const Decider walking =
            making([&](const Case& subject) { return given = Walk(random).next(subject); }, act);
        must(memory->transact(on(key), walking));
        must(sqlite->transact(on(key), making([&](const Case&) { return given; }, act)));
        if (random.one_in(10)) (void)sqlite->transact(on(key), refusing("no", random.one_in(2)));
        if (step % 25 == 0) {
            REQUIRE(picture_of(*sqlite) == picture_of(*memory));
            check_against_entries(*sqlite, key);
        }
        if (random.one_in(100)) {
            sqlite.reset();
            sqlite = open_test_store(folder.path(), options);
        }
    }
    for (int number = 1; number <= cases; ++number) {
        CHECK(sqlite->entries(key_of(number), 0, 100'000) == memory->entries(key_of(number), 0, 100'000));
        CHECK(*sqlite->read(key_of(number))->texts == *memory->read(key_of(number))->texts);
        check_against_entries(*sqlite, key_of(number));
        check_against_entries(*memory, key_of(number));
    }
    CHECK(picture_of(*sqlite) == picture_of(*memory));
    CHECK(verify_log(folder.path(), test_reader()).broken.empty());
}

}  // namespace overens
