package vn.vanthu.web;

import vn.vanthu.desk.ReadingRoom;

/** What every page works with. */
record Site(ReadingRoom room, Screen screen) {}
