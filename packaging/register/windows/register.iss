; Not tried: written on Linux, from Inno Setup's documentation. On Windows, in a checkout with .venv set up:
;   pip wheel --no-deps --wheel-dir build .        and unpack the wheel into build\wheel
;   pyinstaller --distpath build\frozen packaging\register\pos-app.spec -- --wheel build\wheel
;   iscc /DVersion=0.1.0 packaging\register\windows\register.iss
; Settings and activation for the machine: C:\ProgramData\clienteling-pos (docs/install-a-register.md).

[Setup]
AppId=clienteling-pos
AppName=Clienteling POS
AppVersion={#Version}
DefaultDirName={autopf}\Clienteling POS
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; A register that runs is ended before its files change.
CloseApplications=force
OutputDir=..\..\..\dist
OutputBaseFilename=clienteling-pos-{#Version}

[Files]
Source: "..\..\..\build\frozen\pos-app\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; No file of the version before stays beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Clienteling POS"; Filename: "{app}\pos-app-window.exe"
Name: "{commonstartup}\Clienteling POS"; Filename: "{app}\pos-app-window.exe"; Parameters: "--kiosk"; Tasks: kiosk

[Tasks]
Name: kiosk; Description: "Open the register full screen when somebody signs in"; Flags: unchecked

; People's data (%LOCALAPPDATA%\pos-app) is no file of this set-up: an uninstall leaves it.
