// How documents come to others, to whoever asks, to the public, and to their end. See event.hpp.
//
// Source: tryckfrihetsförordningen 2:4, 2:9-10, 2:12 (received, dispatched, drafts that are shared), 2:15-16
// (disclosure); arkivlagen (1990:782) 10 § (disposal).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/values.hpp"

namespace overens::events {

// For comments: no official document there, while it is neither archived nor the basis of a decision. `to`:
// organisations, their authorities and bodies.
struct VersionShared {
    static constexpr std::string_view name = "version_shared";
    std::string document;
    int version = 1;
    std::vector<std::string> to;
    bool operator==(const VersionShared&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
        visit("to", self.to);
    }
};

// `to` is the distribution list (sändlista).
struct VersionDispatched {
    static constexpr std::string_view name = "version_dispatched";
    std::string document;
    int version = 1;
    std::vector<std::string> to;
    bool operator==(const VersionDispatched&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
        visit("to", self.to);
    }
};

// One of the distribution list has it. `evidence`: when somebody else says so.
struct VersionReceived {
    static constexpr std::string_view name = "version_received";
    std::string document;
    int version = 1;
    std::string by;
    TextId evidence;
    bool operator==(const VersionReceived&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
        visit("by", self.by);
        visit("evidence", self.evidence);
    }
};

// Somebody asked for a document: `outcome` is "whole", "redacted" or "refused". What is not given, or not
// whole, has the statute ("OSL 25:1") and a reason; `content` is the redacted copy.
struct CopyDisclosed {
    static constexpr std::string_view name = "copy_disclosed";
    int disclosure = 0;  // in the case, from 1
    std::string document;
    int version = 1;
    std::string outcome;
    std::string content{};  // BLAKE2b-256 in hexadecimal
    std::int64_t size_bytes = 0;
    TextId asked_by;
    std::string statute;
    TextId reason;
    bool operator==(const CopyDisclosed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("disclosure", self.disclosure);
        visit("document", self.document);
        visit("version", self.version);
        visit("outcome", self.outcome);
        visit("content", self.content);
        visit("sizeBytes", self.size_bytes);
        visit("askedBy", self.asked_by);
        visit("statute", self.statute);
        visit("reason", self.reason);
    }
};

// The case's public page is opened, or closed.
struct PublicPageSet {
    static constexpr std::string_view name = "public_page_set";
    bool open = false;
    TextId reason;
    bool operator==(const PublicPageSet&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("open", self.open);
        visit("reason", self.reason);
    }
};

// It is decided that something is disposed of (gallring). `of` says what: "version", "task", "remark" or
// "question", by its number (of `document`, for a version). Its texts and contents are removed from every
// copy; their commitments stay, so that the log still holds. `basis`: the authority's decision, and why.
struct DisposalDecided {
    static constexpr std::string_view name = "disposal_decided";
    int disposal = 0;  // in the case, from 1
    std::string of;
    std::string document{};
    int number = 0;
    TextId basis;
    bool despite_rule = false;  // what is kept unless the authority has decided otherwise
    std::vector<int> texts{};   // TextIds
    std::vector<std::string> contents{};
    bool operator==(const DisposalDecided&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("disposal", self.disposal);
        visit("of", self.of);
        visit("document", self.document);
        visit("number", self.number);
        visit("basis", self.basis);
        visit("despiteRule", self.despite_rule);
        visit("texts", self.texts);
        visit("contents", self.contents);
    }
};

}  // namespace overens::events
