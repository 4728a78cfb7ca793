#include "bench/row_capture.hpp"

#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <array>
#include <string_view>
#include <utility>

namespace overens::bench {

namespace {

StepRows heard;  // on the writer's thread; taken while it has nothing to do

Value value_of(sqlite3_value* value) {
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER: return sqlite3_value_int64(value);
        case SQLITE_TEXT: return std::string(reinterpret_cast<const char*>(sqlite3_value_text(value)), size);
        case SQLITE_BLOB: {
            const char* bytes = static_cast<const char*>(sqlite3_value_blob(value));
            return Bytes(bytes, bytes + size);
        }
        default: return std::monostate{};
    }
}

std::vector<Value> values_of(sqlite3* database, int (*read)(sqlite3*, int, sqlite3_value**)) {
    std::vector<Value> values;
    for (int column = 0; column < sqlite3_preupdate_count(database); ++column) {
        sqlite3_value* value = nullptr;
        read(database, column, &value);
        values.push_back(value_of(value));
    }
    return values;
}

void hear(void*, sqlite3* database, int operation, const char*, const char* table, sqlite3_int64,
          sqlite3_int64) {
    RowChange change;
    change.kind = operation == SQLITE_INSERT   ? RowChange::Kind::insert
                  : operation == SQLITE_UPDATE ? RowChange::Kind::update
                                               : RowChange::Kind::erase;
    change.table = table;
    if (operation != SQLITE_INSERT) change.before = values_of(database, &sqlite3_preupdate_old);
    if (operation != SQLITE_DELETE) change.after = values_of(database, &sqlite3_preupdate_new);
    heard.push_back(std::move(change));
}

int listen(sqlite3* database, char**, const void*) {
    const char* name = sqlite3_db_filename(database, "main");
    if (name != nullptr && std::string_view(name).ends_with("overens.db"))
        sqlite3_preupdate_hook(database, &hear, nullptr);
    return SQLITE_OK;
}

using EntryPoint = void (*)();

// As SQLite's record format has it: small whole numbers take few bytes, 0 and 1 none.
std::size_t stored_bytes(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->size();
    if (const auto* bytes = std::get_if<Bytes>(&value)) return bytes->size();
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr || *number == 0 || *number == 1) return 0;
    for (const unsigned size : {1U, 2U, 3U, 4U, 6U}) {
        const std::int64_t limit = std::int64_t{1} << (8 * size - 1);
        if (*number >= -limit && *number < limit) return size;
    }
    return 8;
}

}  // namespace

RowCapture::RowCapture() {
    heard.clear();
    sqlite3_auto_extension(reinterpret_cast<EntryPoint>(&listen));
}

RowCapture::~RowCapture() {
    sqlite3_cancel_auto_extension(reinterpret_cast<EntryPoint>(&listen));
}

StepRows RowCapture::take() {
    return std::exchange(heard, {});
}

RowFigures figures_of(const std::vector<StepRows>& steps) {
    RowFigures figures;
    for (const StepRows& step : steps) {
        for (const RowChange& change : step) {
            ++figures.rows;
            ++figures.rows_of_table[change.table];
            for (std::size_t column = 0; column < change.after.size(); ++column) {
                const bool same = !change.before.empty() && change.before[column] == change.after[column];
                if (!same) figures.bytes += static_cast<std::int64_t>(stored_bytes(change.after[column]));
            }
        }
    }
    return figures;
}

}  // namespace overens::bench
