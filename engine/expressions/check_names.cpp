// The part of the checker for names, functions and macros.
#include <utility>

#include "engine/expressions/checker.hpp"
#include "engine/expressions/functions.hpp"

namespace overens::expressions {

// Whether the path begins with the macro's variable, which hides any name outside.
bool Checker::is_item(std::string_view path) const {
    return item_ && path.substr(0, path.find('.')) == item_->variable;
}

Checker::Checked Checker::name(const Syntax& syntax, const Given& given) {
    if (is_item(syntax.text)) return property(syntax);
    auto reading = scope_.read(syntax.text);
    if (!reading) {
        fail(syntax.position, reading.error().code, std::move(reading.error().message),
             is_type_of_cel(syntax.text));
        return {};
    }
    if (reading->may_be_missing && !given.contains(syntax.text)) {
        fail(syntax.position, "expression_value_missing",
             syntax.text + " may be missing: write has(" + syntax.text + ") && to the left of it.");
    }
    slots_.insert(reading->slot);
    return read(syntax, Operation::read, std::move(*reading));
}

Checker::Checked Checker::property(const Syntax& syntax) {
    const std::size_t dot = syntax.text.find('.');
    if (dot == std::string::npos) {
        fail(syntax.position, "expression_not_readable",
             syntax.text + " is an item; read one of its properties, like " + syntax.text + ".accepts.");
        return {};
    }
    auto reading = scope_.read_item(item_->items, std::string_view(syntax.text).substr(dot + 1));
    if (!reading) {
        fail(syntax.position, reading.error().code, std::move(reading.error().message));
        return {};
    }
    if (reading->may_be_missing || reading->type == Type::number || reading->type == Type::date) {
        fail(syntax.position, "expression_not_readable",
             syntax.text + " is not read here: of an item only words and yes or no are.");
    }
    return read(syntax, Operation::read_item, std::move(*reading));
}

Checker::Checked Checker::read(const Syntax& syntax, Operation operation, Reading reading) {
    Checked result = emit(reading.type, {.operation = operation, .slot = reading.slot}, syntax.position);
    if (reading.type == Type::word) result.words = {true, syntax.text, std::move(reading.words), {}};
    return result;
}

Checker::Checked Checker::function(const Syntax& syntax, Type type,
                                   std::expected<std::uint32_t, NotRead> slot) {
    if (is_item(syntax.text)) {
        fail(syntax.position, "expression_not_readable", "has, sum and size are not asked of one item.",
             true);
    } else if (!slot) {
        fail(syntax.position, slot.error().code, std::move(slot.error().message));
    } else {
        slots_.insert(*slot);
    }
    Checked result = emit(type, {.operation = Operation::read, .slot = slot.value_or(0)}, syntax.position);
    if (syntax.kind == Kind::has) result.if_not_false.insert(syntax.text);
    return result;
}

Checker::Checked Checker::macro(const Syntax& syntax, const Given& given) {
    if (item_) {
        fail(syntax.position, "expression_syntax",
             "all, exists, exists_one and filter do not stand in each other here.", true);
        return {};
    }
    const auto items = scope_.items(syntax.text);
    if (!items) {
        fail(syntax.position, items.error().code, items.error().message);
        return {};
    }
    items_.insert(*items);
    item_ = Item{syntax.variable, *items};
    const Checked condition = part(syntax.first, given);
    item_.reset();
    if (condition.type != Type::yes_no) {
        fail(syntax_[syntax.first].position, "expression_type", "The condition for an item is yes or no.");
    }
    const Operation operation = syntax.kind == Kind::all          ? Operation::all
                                : syntax.kind == Kind::exists     ? Operation::exists
                                : syntax.kind == Kind::exists_one ? Operation::exists_one
                                                                  : Operation::count;
    const Type type = syntax.kind == Kind::count ? Type::number : Type::yes_no;
    return emit(type, {.operation = operation, .first = condition.node, .slot = *items}, syntax.position);
}

}  // namespace overens::expressions
