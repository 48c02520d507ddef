@echo off
rem Starts Muharrir from an unpacked folder (bin\ beside lib\) with the Java 25 of this machine.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA="
if defined MUHARRIR_JAVA if exist "%MUHARRIR_JAVA%\bin\java.exe" set "JAVA=%MUHARRIR_JAVA%\bin\java.exe"
if not defined JAVA if defined MUHARRIR_JAVA if exist "%MUHARRIR_JAVA%" set "JAVA=%MUHARRIR_JAVA%"
if not defined JAVA if defined JAVA_HOME findstr /r /c:"JAVA_VERSION=.25" "%JAVA_HOME%\release" >nul 2>&1 && set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\j*-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do if exist "%%~D\bin\java.exe" set "JAVA=%%~D\bin\java.exe"
if not defined JAVA (
  chcp 65001 >nul
  echo لم يُعثر على جافا 25، ومحرّر يحتاج إليها: ثبّت JDK 25 ^(مثل Temurin 25^) أو عيّن مكانها في MUHARRIR_JAVA. 1>&2
  echo Muharrir needs Java 25, and none was found: install a JDK 25 ^(such as Temurin 25^), or name its place in MUHARRIR_JAVA. 1>&2
  exit /b 3
)
"%JAVA%" @"%LIB%\jvm.options" -Djava.util.logging.config.file="%LIB%\logging.properties" -jar "%LIB%\muharrir.jar" %*
exit /b %ERRORLEVEL%
