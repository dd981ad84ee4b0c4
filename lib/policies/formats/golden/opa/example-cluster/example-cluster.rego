# Recommended policy for cluster
# Source: https://catalogue.example/servers/example-cluster
# Rule set: rules-1
# Not in this file: Open Policy Agent cannot limit how often a tool is called: exec and k8s_run_pod may be called without limit.
# Not in this file: Open Policy Agent cannot ask a person: mystery, pod_delete, secrets_get and shell should ask and are blocked instead.
package mcp.policy

import rego.v1

default allow := false

# exec: Execute, 4/5 High, definition sha256:bd522c8bf3e45a7df283d26262140fd253e25b4fe2687416024267e69ec6eb06
allow if {
	input.tool == "exec"
	object.get(input.arguments, "command", null) != null
	object.get(input.arguments, "container", null) != null
}

# k8s_run_pod: Execute, 4/5 High, definition sha256:a78de6cf3348acb7b32a70285b197083718c2539c9c1fc07493658af10428cb9
allow if {
	input.tool == "k8s_run_pod"
	object.get(input.arguments, "image", null) != null
	# EDIT namespace: each namespace that must not be touched
	is_string(object.get(input.arguments, "namespace", ""))
	not object.get(input.arguments, "namespace", "") in {"kube-system", "kube-public"}
}

# namespaces_list: Read, 1/5 Minimal, definition sha256:291b9674d03e7df5dd93c8409c0c771218c886e47b3a49ea77b9ce2c1bc11a59
allow if {
	input.tool == "namespaces_list"
}

# pods_log: Read, 2/5 Low, definition sha256:7a2dd8020c181d8866cfbd544d192f0f953679742b8284a727c87dd33e0f459e
allow if {
	input.tool == "pods_log"
}

# Why a tool is blocked by name; every other tool without a rule above is blocked as well.
blocked := {
	# unknown, definition sha256:cb0032482eab4e5850bf4947e66392cae547068007085652b403550c63a88193
	"mystery": "What this tool can do is not known: blocked by policy.",
	# Destructive, 5/5 Critical, definition sha256:30f2ef089566dc3557196c2fbee813eb595fbca4fcfd4c2c402457989807155b
	"namespace_delete": "A Destructive tool, risk 5/5 (Critical): blocked by policy.",
	# Destructive, 4/5 High, definition sha256:210baa1cdfe7f66a85796577e0288ee445e82ec1e6597d5a7d6c9a789d67897d
	"pod_delete": "A Destructive tool, risk 4/5 (High): blocked by policy.",
	# Read, 4/5 High, definition sha256:04efe083c1dfb8252ac18f1a20c8154623c8a3e8cfc346927236645a11cb981d
	"secrets_get": "A Read tool, risk 4/5 (High): blocked by policy.",
	# Execute, 5/5 Critical, definition sha256:643c11fdfd020d36dc5ae97d9c9db1579eca42205b116f6831fc7108b21fd339
	"shell": "An Execute tool, risk 5/5 (Critical): blocked by policy.",
}

reason := blocked[input.tool]
