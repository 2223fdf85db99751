"""Opens DOCX files in LibreOffice, accepts and rejects their tracked changes, and tells in JSON
what was read: paragraphs after each, the changes with author and time, and the comments.

Usage: python3 tracked.py SOFFICE PROFILE FILE...
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(soffice, profile, files):
    pipe = "lektura" + str(time.time_ns())
    office = subprocess.Popen(
        [
            soffice,
            "-env:UserInstallation=file://" + profile,
            "--headless",
            "--norestore",
            "--nologo",
            "--accept=pipe,name=" + pipe + ";urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    desktop = None
    try:
        context = connected(pipe, office)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        print(json.dumps([read(desktop, dispatcher, file) for file in files]))
    finally:
        try:
            desktop.terminate()
        except Exception:
            office.terminate()
        office.wait(30)


def connected(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise
            time.sleep(0.25)
    raise TimeoutError("LibreOffice did not start within a minute.")


def read(desktop, dispatcher, file):
    found = {}
    for command in ("AcceptAllTrackedChanges", "RejectAllTrackedChanges"):
        document = desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(file), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),)
        )
        if command == "AcceptAllTrackedChanges":
            found["changes"] = changes(document)
            found["comments"] = comments(document)
        dispatcher.executeDispatch(
            document.CurrentController.Frame, ".uno:" + command, "", 0, ()
        )
        found["accepted" if command.startswith("Accept") else "rejected"] = paragraphs(document)
        document.close(True)
    return found


def paragraphs(document):
    texts = []
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        paragraph = walk.nextElement()
        texts.append({"text": paragraph.getString(), "style": paragraph.ParaStyleName})
    return texts


def changes(document):
    found = []
    walk = document.Redlines.createEnumeration()
    while walk.hasMoreElements():
        redline = walk.nextElement()
        found.append(
            {
                "author": redline.getPropertyValue("RedlineAuthor"),
                "at": moment(redline.getPropertyValue("RedlineDateTime")),
                "type": redline.getPropertyValue("RedlineType"),
            }
        )
    return found


def comments(document):
    found = []
    walk = document.TextFields.createEnumeration()
    while walk.hasMoreElements():
        field = walk.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            found.append(
                {
                    "author": field.Author,
                    "text": field.Content,
                    "anchor": field.Anchor.getString(),
                }
            )
    return found


def moment(time):
    return "%04d-%02d-%02dT%02d:%02d:%02d" % (
        time.Year,
        time.Month,
        time.Day,
        time.Hours,
        time.Minutes,
        time.Seconds,
    )


main(sys.argv[1], sys.argv[2], sys.argv[3:])
