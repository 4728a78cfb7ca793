#include "workflows/yaml_tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <unordered_set>
#include <utility>

#include "workflows/source_text.hpp"

namespace overens::workflows {

namespace {

constexpr std::size_t most_problems = 100;

// Thrown through the parser to stop it; caught below and never seen outside.
struct Stop {};

// Builds the tree as the parser tells what it meets. The parser counts lines and bytes from 0.
class TreeBuilder : public YAML::EventHandler {
  public:
    TreeBuilder(std::string file, SourceText& source, YamlLimits limits)
        : file_(std::move(file)), source_(source), limits_(limits) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        ++documents_;
        if (documents_ > 1) stop(mark, "yaml_left_out", "a file holds one document, and here begins another");
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        check_properties(mark, anchor, "?");
        YamlNode node = node_at(mark, YamlNode::Kind::nothing);
        if (!frames_.empty() && source_.rest_of_line(line_of(mark), byte_of(mark)).starts_with("null")) {
            node.text = "null";
        }
        add(std::move(node));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        complain(mark, "yaml_left_out", "aliases (*name) are not part of this language: write it out");
        add(node_at(mark, YamlNode::Kind::nothing));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode node = node_at(mark, YamlNode::Kind::scalar);
        const std::string_view source = source_.rest_of_line(line_of(mark), byte_of(mark));
        node.quote = quote_of(source);
        check_properties(mark, anchor, node.quote != YamlNode::Quote::plain && tag == "!" ? "?" : tag);
        node.text = value;
        node.verbatim = node.is_quoted() && source.substr(1).starts_with(value);
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, YamlNode::Kind::map);
    }
    void OnMapEnd() override {
        refuse_repeated_keys(frames_.back().node);
        close();
    }

    void complain(const YAML::Mark& mark, std::string_view code, std::string message) {
        if (problems_.size() >= most_problems) return;
        const std::size_t line = line_of(mark);
        problems_.push_back(
            {{file_, line + 1, source_.column_of(line, byte_of(mark)), ""}, code, std::move(message), {}});
    }

    bool saw_document() const { return documents_ > 0; }
    YamlNode& root() { return root_; }
    std::vector<Problem>& problems() { return problems_; }

  private:
    // A list or map not yet closed.
    struct Frame {
        YamlNode node;
        std::optional<YamlNode> key;  // of a map, when its value is to come
    };

    static std::size_t line_of(const YAML::Mark& mark) {
        return static_cast<std::size_t>(std::max(mark.line, 0));
    }
    static std::size_t byte_of(const YAML::Mark& mark) {
        return static_cast<std::size_t>(std::max(mark.column, 0));
    }

    static YamlNode::Quote quote_of(std::string_view source) {
        if (source.starts_with('"')) return YamlNode::Quote::double_quoted;
        if (source.starts_with('\'')) return YamlNode::Quote::single_quoted;
        if (source.starts_with('|') || source.starts_with('>')) return YamlNode::Quote::block;
        return YamlNode::Quote::plain;
    }

    [[noreturn]] void stop(const YAML::Mark& mark, std::string_view code, std::string message) {
        complain(mark, code, std::move(message));
        throw Stop{};
    }

    YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) {
        if (++parts_ > limits_.parts) {
            stop(mark, "too_large", "this text has more than " + std::to_string(limits_.parts) + " parts");
        }
        YamlNode node;
        node.kind = kind;
        node.line = line_of(mark) + 1;
        node.column = source_.column_of(line_of(mark), byte_of(mark));
        return node;
    }

    void check_properties(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag) {
        if (anchor != YAML::NullAnchor)
            complain(mark, "yaml_left_out", "anchors (&name) are not part of this language");
        if (!tag.empty() && tag != "?")
            complain(mark, "yaml_left_out", "tags (!name) are not part of this language");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
        check_properties(mark, anchor, tag);
        if (frames_.size() >= limits_.depth) {
            stop(mark, "too_large", "this lies more than " + std::to_string(limits_.depth) + " levels deep");
        }
        frames_.push_back({node_at(mark, kind), std::nullopt});
    }

    void close() {
        YamlNode node = std::move(frames_.back().node);
        frames_.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node) {
        if (frames_.empty()) {
            root_ = std::move(node);
            return;
        }
        Frame& frame = frames_.back();
        if (frame.node.is_list()) {
            frame.node.items.push_back(std::move(node));
        } else if (!frame.key) {
            check_key(node);
            frame.key = std::move(node);
        } else {
            add_entry(frame, std::move(node));
        }
    }

    // What is not there has the place of its key: the parser only knows where the next thing begins.
    static void add_entry(Frame& frame, YamlNode value) {
        if (value.kind == YamlNode::Kind::nothing && value.text.empty()) {
            value.line = frame.key->line;
            value.column = frame.key->column;
        }
        frame.node.entries.push_back({std::move(*frame.key), std::move(value)});
        frame.key.reset();
    }

    void complain_at(const YamlNode& node, std::string_view code, std::string message) {
        if (problems_.size() >= most_problems) return;
        problems_.push_back({{file_, node.line, node.column, ""}, code, std::move(message), {}});
    }

    void check_key(const YamlNode& key) {
        if (key.text == "null" && !key.is_scalar()) {
            complain_at(key, "name_reserved", "'null' cannot be a name, because YAML reads it as nothing");
        } else if (!key.is_scalar()) {
            complain_at(key, "form_wrong", "a key is one word");
        } else if (key.text == "<<" && key.is_plain()) {
            complain_at(key, "yaml_left_out", "merge keys (<<) are not part of this language: write it out");
        } else if (key.is_quoted()) {
            complain_at(key, "quotes_needless", "a key is written without quotes: " + key.text);
        }
    }

    void refuse_repeated_keys(const YamlNode& map) {
        std::unordered_set<std::string_view> seen;
        for (const YamlEntry& entry : map.entries) {
            if (entry.key.is_scalar() && !seen.insert(entry.key.text).second) {
                complain_at(entry.key, "key_twice", "'" + entry.key.text + "' is given twice");
            }
        }
    }

    std::string file_;
    SourceText& source_;
    YamlLimits limits_;
    std::size_t documents_ = 0;
    std::size_t parts_ = 0;
    std::vector<Frame> frames_;
    YamlNode root_;
    std::vector<Problem> problems_;
};

bool is_alias(const std::string& message) {
    return message.starts_with("the referenced anchor is not defined");  // newer versions add its name
}

// The parser's own complaints, in the words of this project where they are common.
std::string in_plain_words(const std::string& message) {
    if (message == "illegal map value")
        return "a ':' stands where no value can begin: put text in double quotes";
    if (message == "end of map flow not found") return "a '{' is not closed by '}'";
    if (message == "end of sequence flow not found") return "a '[' is not closed by ']'";
    if (message == "end of map not found") return "this line is not indented like the lines before it";
    if (message == "end of sequence not found") return "this line is not indented like the list before it";
    if (is_alias(message)) return "aliases (*name) are not part of this language: write it out";
    if (message == "illegal EOF in scalar") return "a text in quotes is not closed";
    return "this is not YAML: " + message;
}

void parse(std::string_view text, TreeBuilder& builder) {
    std::istringstream stream{std::string(text)};
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return;
    } catch (const YAML::Exception& exception) {
        const bool left_out = is_alias(exception.msg);
        builder.complain(exception.mark, left_out ? "yaml_left_out" : "yaml_broken",
                         in_plain_words(exception.msg));
    }
}

std::vector<Problem> one_problem(std::string file, std::size_t line, std::size_t column,
                                 std::string_view code, std::string message) {
    return {{{std::move(file), line, column, ""}, code, std::move(message), {}}};
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    const auto found =
        std::ranges::find_if(entries, [key](const YamlEntry& entry) { return entry.key.text == key; });
    return found == entries.end() ? nullptr : &found->value;
}

std::expected<YamlTree, std::vector<Problem>> read_yaml(std::string file, std::string_view text,
                                                        YamlLimits limits) {
    if (text.size() > limits.bytes) {
        return std::unexpected(
            one_problem(std::move(file), 1, 1, "too_large",
                        "the file is larger than " + std::to_string(limits.bytes) + " bytes"));
    }
    SourceText source(text);
    if (auto fault = source.first_fault()) {
        return std::unexpected(
            one_problem(std::move(file), fault->line, fault->column, "text_unreadable", fault->message));
    }
    TreeBuilder builder(file, source, limits);
    parse(text, builder);
    if (builder.problems().empty() && !builder.saw_document()) {
        return std::unexpected(one_problem(std::move(file), 1, 1, "left_empty", "the file is empty"));
    }
    if (!builder.problems().empty()) {
        sort_problems(builder.problems());
        return std::unexpected(std::move(builder.problems()));
    }
    return YamlTree{std::move(file), std::move(builder.root())};
}

}  // namespace overens::workflows
