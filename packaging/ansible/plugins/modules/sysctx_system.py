#!/usr/bin/python
# -*- coding: utf-8 -*-

# SPDX-License-Identifier: MIT

from __future__ import absolute_import, division, print_function

__metaclass__ = type

DOCUMENTATION = r"""
---
module: sysctx_system
short_description: Make a host's JumpCloud record match a document
version_added: 1.0.0
description:
  - Makes fields, custom attributes, system groups and associations of the system that the task runs on match a document.
    The host signs each request with its own agent's key; no organisation's API key is needed anywhere.
  - A thin wrapper around C(sysctx apply). The options are its document, and the same rules apply.
  - A section that is not given is ignored. What is not listed is kept, unless a section sets C(exclusive).
  - A string may contain C(${NAME}), an environment variable of the task, and C(${hostname}), the host's own name. A dollar
    sign before a brace is written twice.
options:
  fields:
    description:
      - Fields of the record with their values, for instance C(displayName) and C(allowSshRootLogin).
    type: dict
  attributes:
    description:
      - Custom attributes.
    type: dict
    suboptions:
      values:
        description:
          - Names and values. A value of C(null) removes the attribute.
        type: dict
        required: true
      exclusive:
        description:
          - Remove the attributes that are not listed.
        type: bool
        default: false
  groups:
    description:
      - System groups to be in, by id or alias. Either a list, or a dictionary of the list as C(ids) and a boolean C(exclusive),
        which leaves the groups that are not listed.
    type: raw
  associations:
    description:
      - Direct associations. Either a list, or a dictionary of the list as C(edges) and a boolean C(exclusive), which removes the
        associations that are not listed.
      - Each has a C(type) (C(user), C(user_group), C(policy), C(policy_group) or C(command)) and an C(id), which is an id or an
        alias. For users and user groups C(sudo) may be C(true), C(false) or C(without-password); without it, an existing
        setting is kept.
    type: raw
  aliases:
    description:
      - Names for ids, to be used in C(groups) and C(associations). Those in the host's own settings can be used too.
    type: dict
  document:
    description:
      - The whole document instead of the sections. Either a dictionary, or YAML or JSON text.
    type: raw
  src:
    description:
      - The path of a document on the host, YAML or JSON, instead of the sections.
    type: path
  executable:
    description:
      - The program, by name or path. A name is searched for in C(PATH), C(/usr/local/bin) and C(/opt/sysctx/bin).
    type: path
    default: sysctx
  agent_config:
    description:
      - The path of the JumpCloud agent's config on the host. Default is the agent's own path, or the one in the settings.
    type: path
  key:
    description:
      - The path of the agent's private key on the host, instead of the one that its config names. The key itself never leaves
        the host.
    type: path
  url:
    description:
      - The API's address, instead of that of the agent's region.
    type: str
  cacert:
    description:
      - The path of CA certificates on the host. Only these are trusted.
    type: path
  profile:
    description:
      - The profile of the host's settings to use.
    type: str
  config_dir:
    description:
      - The folder of the host's sysctx settings.
    type: path
  timeout:
    description:
      - Time limit for the whole command, including retries, for instance C(1m). Default is that of sysctx, 30 seconds.
    type: str
  connect_timeout:
    description:
      - Time limit for each connection attempt, for instance C(5s).
    type: str
  retries:
    description:
      - Number of retries.
    type: int
attributes:
  check_mode:
    description: Reads from the API and compares; writes nothing.
    support: full
  diff_mode:
    description: Shows what differs, one line for each field, attribute, group and association.
    support: full
  platform:
    description: Where sysctx and the agent run.
    support: full
    platforms: posix
notes:
  - No option is secret, so none is hidden from logs. If your attributes are, set C(no_log) on the task.
  - A proxy is set with C(environment) on the task, by C(HTTPS_PROXY).
  - With many hosts, C(forks), C(serial) and C(throttle) limit how many call the API at the same time.
requirements:
  - sysctx on the host
author:
  - sysctx maintainers
"""

EXAMPLES = r"""
- name: Describe this host
  sysctx.host.sysctx_system:
    fields:
      displayName: web-01
      allowSshRootLogin: false
    attributes:
      values:
        role: web
        retired: null
    groups: [web, 5e42f4885826553ee6383aa4]
    aliases:
      web: 5e42f4885826553ee6383aa5

- name: Be in these groups and no others, with one user who is an administrator
  sysctx.host.sysctx_system:
    groups:
      ids: [5e42f4885826553ee6383aa4]
      exclusive: true
    associations:
      - type: user
        id: 5e42f4885826553ee6383aa6
        sudo: without-password

- name: Apply a document that lies on the host
  sysctx.host.sysctx_system:
    src: /etc/sysctx/host.yaml

- name: Apply a document of the controller, rendered for this host
  sysctx.host.sysctx_system:
    document: "{{ lookup('ansible.builtin.template', 'host.yaml.j2') }}"
"""

RETURN = r"""
changes:
  description: What differed. In check mode, what would be changed.
  returned: when the document was compared
  type: list
  elements: dict
  contains:
    id:
      description: What the change is about, for instance C(fields.displayName) or C(groups.5e42f4885826553ee6383aa4).
      type: str
    kind:
      description: One of C(add), C(remove) and C(change).
      type: str
    before:
      description: The value before, if there was one.
      type: raw
    after:
      description: The value after, if there is one.
      type: raw
    changed:
      description: Whether this run changed it. In check mode, whether it would.
      type: bool
    error:
      description: Why it was not done, in place of C(changed).
      type: dict
  sample:
    - id: fields.displayName
      kind: change
      before: ip-10-0-0-7
      after: web-01
      changed: true
requests:
  description: The requests that would be sent.
  returned: in check mode
  type: list
  elements: dict
rc:
  description: The exit code of sysctx. C(sysctx help exit-codes) explains it.
  returned: when sysctx ran
  type: int
  sample: 0
error:
  description: The first failure.
  returned: on failure
  type: dict
  contains:
    code:
      description: One of a closed set, to be matched in place of the message.
      type: str
    message:
      description: What happened.
      type: str
    hint:
      description: What to do.
      type: str
    status:
      description: The HTTP status, if the server answered.
      type: int
  sample:
    code: unauthorized
    message: the server rejected the signature
    hint: run sysctx doctor
    status: 401
"""

import json

from ansible.module_utils.basic import AnsibleModule

SECTIONS = ("aliases", "fields", "attributes", "groups", "associations")

# Option of this module, flag of sysctx.
FLAGS = (
    ("profile", "--profile"),
    ("agent_config", "--agent-config"),
    ("key", "--key"),
    ("url", "--url"),
    ("cacert", "--cacert"),
    ("timeout", "--timeout"),
    ("connect_timeout", "--connect-timeout"),
    ("retries", "--retries"),
)


def main():
    module = AnsibleModule(
        argument_spec=dict(
            fields=dict(type="dict"),
            attributes=dict(
                type="dict",
                options=dict(
                    values=dict(type="dict", required=True),
                    exclusive=dict(type="bool", default=False),
                ),
            ),
            groups=dict(type="raw"),
            associations=dict(type="raw"),
            aliases=dict(type="dict"),
            document=dict(type="raw"),
            src=dict(type="path"),
            executable=dict(type="path", default="sysctx"),
            agent_config=dict(type="path"),
            # A path; the key itself is read by sysctx alone.
            key=dict(type="path", no_log=False),
            url=dict(type="str"),
            cacert=dict(type="path"),
            profile=dict(type="str"),
            config_dir=dict(type="path"),
            timeout=dict(type="str"),
            connect_timeout=dict(type="str"),
            retries=dict(type="int"),
        ),
        mutually_exclusive=[("document", "src")]
        + [(whole, section) for whole in ("document", "src") for section in SECTIONS],
        required_one_of=[("fields", "attributes", "groups", "associations", "document", "src")],
        supports_check_mode=True,
    )
    executable = find_executable(module)
    rc, out, err = run(module, build_command(executable, module.params, module.check_mode))
    answer = read_object(out)
    failure = read_object(err)
    for warning in read_warnings(err, failure):
        module.warn(warning)
    result = describe_answer(answer)
    if rc != 0 or answer is None:
        fail(module, rc, failure, out, err, result)
    module.exit_json(rc=rc, **result)


def run(module, command):
    """Returns the exit code and both outputs. What ends before it reads the document says why without it, too."""
    words = dict(environ_update=build_environment(module.params))
    try:
        return module.run_command(command, data=build_document(module.params), handle_exceptions=False, **words)
    except OSError:
        return module.run_command(command, **words)


def find_executable(module):
    name = module.params["executable"]
    path = module.get_bin_path(name, opt_dirs=["/usr/local/bin", "/opt/sysctx/bin"])
    if path is None:
        error = dict(
            code="executable_missing",
            message="%s is not on this host" % name,
            hint="Install sysctx first, or give its path with `executable`. The role sysctx.host.sysctx installs it.",
        )
        module.fail_json(msg=describe_error(error), error=error)
    return path


def build_command(executable, params, check_mode):
    source = params["src"] if params["src"] is not None else "-"
    command = [executable, "apply", "--file=%s" % source, "--json", "--no-color"]
    if check_mode:
        command.append("--dry-run")
    for option, flag in FLAGS:
        if params[option] is not None:
            command.append("%s=%s" % (flag, params[option]))
    return command


def build_environment(params):
    if params["config_dir"] is None:
        return {}
    return dict(SYSCTX_CONFIG_DIR=params["config_dir"])


def build_document(params):
    """Returns the document for standard input, or None when sysctx reads a file."""
    if params["src"] is not None:
        return None
    document = params["document"]
    if document is None:
        document = dict((name, params[name]) for name in SECTIONS if params[name] is not None)
    if isinstance(document, str):
        return document
    return json.dumps(document)


def read_object(text):
    """Returns the JSON object that a text is or that its last line is, or None."""
    for candidate in [text] + text.strip().splitlines()[-1:]:
        try:
            value = json.loads(candidate)
        except ValueError:
            continue
        if isinstance(value, dict):
            return value
    return None


def read_warnings(err, failure):
    """With a failure, warnings are a member of its object; else each is a line."""
    held = failure.get("warnings", []) if failure else []
    prefix = "warning: "
    lines = [line[len(prefix):] for line in err.splitlines() if line.startswith(prefix)]
    return ["sysctx: %s" % warning for warning in held + lines]


def describe_answer(answer):
    """Returns what both a success and a failure in part tell."""
    if answer is None:
        return dict(changed=False)
    changes = answer.get("results", [])
    done = [change for change in changes if change.get("changed")]
    result = dict(changed=bool(answer.get("changed")), changes=changes, diff=describe_changes(done))
    if "requests" in answer:
        result["requests"] = answer["requests"]
    return result


def describe_changes(changes):
    return dict(
        before=describe_side(changes, "before"),
        after=describe_side(changes, "after"),
        before_header="sysctx: the record",
        after_header="sysctx: the document",
    )


def describe_side(changes, side):
    lines = [describe_change(change, side) for change in changes if side in change]
    return "".join("%s\n" % line for line in sorted(lines))


def describe_change(change, side):
    """A line for one side. A group, or an association without a sudo setting, is there or not: its id tells all."""
    name, value = change["id"], change[side]
    if name.split(".")[0] in ("groups", "associations"):
        if not isinstance(value, dict):
            return name
        value = dict(sudo=value.get("sudo"))
    return "%s: %s" % (name, json.dumps(value, sort_keys=True, ensure_ascii=False))


def fail(module, rc, failure, out, err, result):
    error = failure.get("error") if failure else None
    if not isinstance(error, dict):
        said = (err.strip() or out.strip() or "nothing")[-2000:]
        error = dict(
            code="no_answer",
            message="sysctx ended with %d and said: %s" % (rc, said),
            hint="Check that `executable` is sysctx by running it on the host.",
        )
    module.fail_json(msg=describe_error(error), rc=rc, error=error, **result)


def describe_error(error):
    text = "%s: %s" % (error.get("code"), error.get("message"))
    hint = error.get("hint")
    return "%s (%s)" % (text, hint) if hint else text


if __name__ == "__main__":
    main()
