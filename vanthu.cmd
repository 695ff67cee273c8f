@echo off
rem Runs vanthu from its own folder: finds a JDK 25 or later, builds when there is no jar yet
rem (delete target\vanthu.jar to build again), and starts the program. VANTHU_OPTS adds Java options.
setlocal EnableExtensions
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "JAR=%HERE%\target\vanthu.jar"

rem Vietnamese letters need the console's UTF-8; the old code page comes back at the end.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%p in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
  for %%v in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto" BellSoft) do (
    for /d %%d in ("%%~p\%%~v\*") do call :try "%%~d"
  )
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JDK (
  echo vanthu: cần JDK 25 trở lên. Cài Temurin 25 ^(adoptium.net^), rồi đặt JAVA_HOME nếu để ở nơi khác thường. >&2
  set "CODE=70"
  goto end
)

if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo vanthu: cần Maven 3.8 trở lên để dựng lần đầu. Cài Maven, thêm vào PATH, rồi chạy lại. >&2
  set "CODE=70"
  goto end
)
echo vanthu: đang dựng chương trình, chỉ làm một lần… >&2
if not exist "%HERE%\target" mkdir "%HERE%\target"
pushd "%HERE%"
set "JAVA_HOME=%JDK%"
call mvn -B -q -ntp -Dfast -DskipTests package >"%HERE%\target\build.log" 2>&1
popd
if not exist "%JAR%" (
  findstr /b /c:"[ERROR]" "%HERE%\target\build.log" >&2
  echo vanthu: dựng không thành công; nhật ký ở "%HERE%\target\build.log" >&2
  set "CODE=70"
  goto end
)

:run
set "MODE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dvanthu.brief=true"
for %%w in (demo ingest retry reindex evaluate bench serve train) do if /i "%~1"=="%%w" set "MODE="
"%JDK%\bin\java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED %MODE% %VANTHU_OPTS% -Dvanthu.home="%HERE%" -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"

:end
chcp %CODEPAGE% >nul
exit /b %CODE%

rem Takes a folder as the JDK if its file "release" says 25 or more and nothing was taken before.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m GEQ 25 set "JDK=%~f1"
)
exit /b 0
