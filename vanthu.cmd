@echo off
rem Starts vanthu on Windows: finds a JDK 25, builds the program when it is missing, and runs it.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
set "JAR=%HERE%target\vanthu.jar"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpj.."
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%~d"
if not defined JAVA (
    chcp 65001 >nul
    echo vanthu: can JDK 25 tro len ma khong thay. Cai JDK 25 hoac dat JAVA_HOME tro toi no. 1>&2
    exit /b 1
)
if not exist "%JAR%" (
    where mvn >nul 2>nul || (
        echo vanthu: chua co chuong trinh da dung ma khong thay Maven. Cai Maven 3.8 tro len. 1>&2
        exit /b 1
    )
    echo vanthu: dang dung chuong trinh, chi lan dau... 1>&2
    pushd "%HERE%"
    call mvn -q -B -Dfast -DskipTests package 1>&2
    if errorlevel 1 (
        popd
        echo vanthu: dung khong thanh cong. 1>&2
        exit /b 1
    )
    popd
)
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dvanthu.home=%HERE%." %VANTHU_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%

:try
set "CANDIDATE=%~1"
if not exist "%CANDIDATE%\bin\java.exe" exit /b
if not exist "%CANDIDATE%\release" exit /b
for /f "tokens=2 delims=.=" %%v in ('findstr /b JAVA_VERSION "%CANDIDATE%\release"') do (
    set "FEATURE=%%~v"
    set "FEATURE=!FEATURE:"=!"
    if !FEATURE! geq 25 set "JAVA=%CANDIDATE%\bin\java.exe"
)
exit /b
