% Longtable: a fictional grid of two buses, all figures set by hand (Apache-2.0). Nothing binds: the cheaper generator gives its
% 60 MW for 20 $/MWh, the other one the remaining 40 MW for 5 + 25 $/MWh: 1200 + 1005 = 2205 $/h under either convention.
function mpc = pglib_opf_case2_free
mpc.version = '2';
mpc.baseMVA = 100.0;

mpc.bus = [
	7	 3	 0.0	 0.0	 0.0	 0.0	 1	 1.0	 0.0	 220.0	 1	 1.1	 0.9;
	9	 1	 100.0	 30.0	 0.0	 0.0	 1	 1.0	 0.0	 220.0	 1	 1.1	 0.9;
];

mpc.gen = [
	9	 0.0	 0.0	 100.0	 -100.0	 1.0	 100.0	 1	 90.0	 0.0;
	7	 0.0	 0.0	 100.0	 -100.0	 1.0	 100.0	 1	 60.0	 0.0;
	7	 0.0	 0.0	 100.0	 -100.0	 1.0	 100.0	 0	 500.0	 0.0;
];

mpc.gencost = [
	2	 0.0	 0.0	 2	 25.0	 5.0;
	2	 0.0	 0.0	 3	 0.0	 20.0	 0.0;
	2	 0.0	 0.0	 3	 0.0	 1.0	 0.0;
];

mpc.branch = [
	7	 9	 0.02	 0.1	 0.0	 0.0	 0.0	 0.0	 0.98	 2.0	 1	 -360.0	 360.0;
];
