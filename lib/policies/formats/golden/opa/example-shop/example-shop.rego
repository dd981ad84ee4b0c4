# Recommended policy for shop
# Source: https://catalogue.example/servers/example-cluster
# Rule set: rules-1
# Not in this file: Open Policy Agent cannot limit how often a tool is called: catalogue.search, label_add, mail_send and query may be called without limit.
# Not in this file: Open Policy Agent cannot ask a person: members_invite, order_place, payment_send and refund_create should ask and are blocked instead.
package mcp.policy

import rego.v1

default allow := false

# catalogue.search: Read, 3/5 Medium, definition sha256:6dfc0280947a86d18ee4442ba09ac42f67f48916fecb00240b2558fb15301eab
allow if {
	input.tool == "catalogue.search"
}

# file_read: Read, 2/5 Low, definition sha256:a8fe7a058cfe0537c902556da999e1c6a95454ae3cfdaf905c1de0f6ec8bbfec
allow if {
	input.tool == "file_read"
	object.get(input.arguments, "path", null) != null
	# EDIT path: the directory that paths must stay in
	regex.match("^(?:[^.]|\\.[^.])*\\.?$", object.get(input.arguments, "path", ""))
}

# label_add: Write, 2/5 Low, definition sha256:22ccaedf726dca8a80c16b2df15fea5de2926669dcc360dad8b5dfe246b6738a
allow if {
	input.tool == "label_add"
	# EDIT branch: your protected branches
	is_string(object.get(input.arguments, "branch", ""))
	not object.get(input.arguments, "branch", "") in {"main", "master"}
}

# mail_send: Write, 3/5 Medium, definition sha256:8d9d47c4904316f74e04e2f06ff23ed011041532d0beabd7ebe41b18d1810ffa
allow if {
	input.tool == "mail_send"
	object.get(input.arguments, "body", null) != null
	object.get(input.arguments, "to", null) != null
	# EDIT to: who may be written to
	regex.match("^[^,;]*$", object.get(input.arguments, "to", ""))
}

# page_fetch: Read, 2/5 Low, definition sha256:c44109fb2e0de06ee531a40e37b42f391e806ead1f94ca1510700abd8ff2c441
allow if {
	input.tool == "page_fetch"
	object.get(input.arguments, "url", null) != null
	# EDIT url: the addresses that may be opened
	regex.match("^\\s*(?:[Hh][Tt][Tt][Pp][Ss]://)", object.get(input.arguments, "url", "https://"))
}

# query: Execute, 4/5 High, definition sha256:118cee0b509f27ad5d5c0459a31c00e61f020bb1171d6518018983cc9d9c1724
allow if {
	input.tool == "query"
	object.get(input.arguments, "sql", null) != null
	# EDIT sql: how a statement may begin
	regex.match("^\\s*(?:[Ss][Ee][Ll][Ee][Cc][Tt]\\s|[Ss][Hh][Oo][Ww]\\s)", object.get(input.arguments, "sql", "select "))
}

# Why a tool is blocked by name; every other tool without a rule above is blocked as well.
blocked := {
	# Write, 4/5 High, definition sha256:c3b1213030a56db44b79fa132a120795367462797a749b35ae9ff2bf575e91e7
	"members_invite": "A Write tool, risk 4/5 (High): blocked by policy.",
	# Financial, 4/5 High, definition sha256:5f4ecf9e8b0a8a233ee92ac9eb1460f066c634e63e78cb6b66050e5ae7b0aeb2
	"order_place": "A Financial tool, risk 4/5 (High): blocked by policy.",
	# Financial, 5/5 Critical, definition sha256:7c9cb5cd396527d5eef274401e9801bfc8a5136458e9cf0db4a731fe44c3730a
	"payment_send": "A Financial tool, risk 5/5 (Critical): blocked by policy.",
	# Financial, 4/5 High, definition sha256:1c9b9824cfc9f066d3ce23c6e3dabab6fbd452eca34fb7dffe6cc5c37ec5d428
	"refund_create": "A Financial tool, risk 4/5 (High): blocked by policy.",
}

reason := blocked[input.tool]
