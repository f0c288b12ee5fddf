/** Courses: folders of lessons with tasks, those that come with the program and those of a lecturer. */
@NullMarked
package org.tradepact.learn.course;

import org.jspecify.annotations.NullMarked;
