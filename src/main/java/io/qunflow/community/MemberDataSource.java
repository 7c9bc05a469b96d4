package io.qunflow.community;

import java.util.List;

/** A module that keeps something about members says where, so that all of it can be found. */
public interface MemberDataSource {

  List<PersonalTable> tables();
}
